import { member } from '../query';
import { type Box, viewOf } from './box';

function tell(box: Box, types: readonly [alone: string, rising: string]): void {
  const { FocusEvent } = viewOf(box);
  box.dispatchEvent(new FocusEvent(types[0]));
  box.dispatchEvent(new FocusEvent(types[1], { bubbles: true, composed: true }));
}

/**
 * Puts the focus into the box, and tells its editor so. While the user clicks in the panel the page has none, and an editor that was told it lost
 * the focus (CKEditor 5, Draft.js) does not look at the selection until it is told that it has it again; the browser sends no such event then.
 */
export function enter(box: Box): void {
  const root = box.getRootNode();
  const wasActive = member(root, 'activeElement') === box;
  box.focus();
  if (wasActive || !box.ownerDocument.hasFocus()) tell(box, ['focus', 'focusin']);
}

/** The editor is left as it was found: the page has no focus while the user is in the panel. */
export function leave(box: Box): void {
  if (!box.ownerDocument.hasFocus()) tell(box, ['blur', 'focusout']);
}
