import { contains } from '../query';
import { type Box, isTextArea, selectionOf } from './box';
import { enter } from './focus';

/** An editor with a document of its own learns of a new selection in a later task, in milliseconds. */
const SELECTION_MS = 20;

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

/** Where the user's caret stands in an editable element; behind what is selected, as nothing is to be replaced. null: nowhere in it. */
function ownCaret(box: Box): Range | null {
  const selection = selectionOf(box);
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || !contains(box, range.endContainer)) return null;
  const caret = range.cloneRange();
  caret.collapse(false);
  return caret;
}

/** The very start, inside the first paragraph: before it, an editor would make a paragraph of its own. */
function startOf(box: Box): Range {
  const range = box.ownerDocument.createRange();
  let at: Node = box;
  while (at.firstChild?.nodeType === 1 && /^(?:p|div|span)$/.test((at.firstChild as Element).localName)) {
    if ((at.firstChild as Element).getAttribute('contenteditable') === 'false') break;
    at = at.firstChild;
  }
  range.setStart(at, 0);
  range.collapse(true);
  return range;
}

export async function select(box: Box, range: Range): Promise<void> {
  enter(box);
  selectionOf(box)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  await pause(SELECTION_MS);
}

/**
 * Sets the caret for an insertion: where the user left it, else at the very start, above signature and quoted text. There the text
 * gets a line of its own (`endLine`) unless the first line is empty. Nothing stays selected, so nothing is replaced.
 */
export async function placeCaret(box: Box): Promise<{ range: Range | null; endLine: boolean }> {
  if (isTextArea(box)) {
    const at = box.ownerDocument.activeElement === box || box.selectionEnd > 0 ? box.selectionEnd : 0;
    enter(box);
    box.setSelectionRange(at, at);
    return { range: null, endLine: at === 0 && /^[^\n]/.test(box.value) };
  }
  const own = ownCaret(box);
  const range = own ?? startOf(box);
  const [firstLine = ''] = (box.innerText ?? '').split('\n');
  await select(box, range);
  return { range, endLine: own === null && firstLine.trim() !== '' };
}
