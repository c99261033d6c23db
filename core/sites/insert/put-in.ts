import { matches } from '../query';
import { type Box, isTextArea, viewOf } from './box';
import type { Way } from './composer';
import { announce, command, give, type Outcome } from './editing';

/** Spaces that HTML would swallow, as it keeps them. */
function keptSpaces(text: string): string {
  return text.replace(/\t/g, '    ').replace(/^ | (?= )/gm, '\u00a0');
}

/** The text as HTML: a paragraph for each line, an empty one for an empty line. */
export function htmlOf(text: string): string {
  return keptSpaces(text)
    .replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
    .split('\n')
    .map(line => `<p>${line === '' ? '<br>' : line}</p>`)
    .join('');
}

/** Draft.js takes plain text line by line, and of pasted HTML it drops empty lines. */
const TAKES_LINES = '.public-DraftEditor-content';

/** Pastes as the user would. `silent` where the browser can't make such an event. */
export function paste(box: Box, text: string, html: string | null): Outcome {
  const { ClipboardEvent, DataTransfer } = viewOf(box);
  if (typeof ClipboardEvent !== 'function' || typeof DataTransfer !== 'function') return 'silent';
  const clipboardData = new DataTransfer();
  if (html !== null) clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  return give(box, new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

function insertNodes(box: Box, range: Range, text: string): Outcome {
  const { ownerDocument: document } = box;
  const piece = document.createDocumentFragment();
  text.split('\n').forEach((line, index) => {
    if (index > 0) piece.append(document.createElement('br'));
    piece.append(document.createTextNode(line));
  });
  range.insertNode(piece);
  announce(box, 'insertText', text);
  return 'silent';
}

function fill(box: HTMLTextAreaElement, text: string): Outcome {
  box.setRangeText(text, box.selectionEnd, box.selectionEnd, 'end');
  announce(box, 'insertText', text);
  return 'silent';
}

function type(box: Box, text: string): Outcome {
  const swallows = !isTextArea(box) && !/^(?:pre|break)/.test(viewOf(box).getComputedStyle(box).whiteSpace);
  // Where the browser says that it typed and nothing is seen, the page does not want it.
  return command(box, 'insertText', swallows ? keptSpaces(text) : text) ? 'claimed' : 'silent';
}

/** The ways of putting `text` where the caret is, as functions to be tried in turn. */
export function waysIn(box: Box, ways: readonly Way[], text: string, range: Range | null): (() => Outcome)[] {
  if (isTextArea(box)) return [() => type(box, text), () => fill(box, text)];
  const by: Record<Way, () => Outcome> = {
    paste: () => paste(box, text, matches(box, TAKES_LINES) ? null : htmlOf(text)),
    type: () => type(box, text),
    nodes: () => (range === null ? 'silent' : insertNodes(box, range, text)),
  };
  return ways.map(way => by[way]);
}
