import { member, nameOf } from '../query';
import { withoutSpaces } from '../range-of';

/** An editable element or a text area. */
export type Box = HTMLElement;

export function isTextArea(box: Element): box is HTMLTextAreaElement {
  return nameOf(box) === 'textarea';
}

/** What stands in the box, white space left out: editors differ in it. */
export function contentOf(box: Box): string {
  return withoutSpaces((member(box, isTextArea(box) ? 'value' : 'textContent') as string | null) ?? '');
}

export function viewOf(box: Box): Window & typeof globalThis {
  return box.ownerDocument.defaultView as Window & typeof globalThis;
}

/** The selection as the box's own tree has it: that of the document does not tell what is selected in a shadow tree. */
export function selectionOf(box: Box): Selection | null {
  const root = box.getRootNode() as Partial<Pick<Document, 'getSelection'>>;
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}
