import { member } from '../query';
import type { ActResult } from '../site';
import { openComposer } from './composer';

/** What was inserted into which composer, for as long as the composer lives: taking it out again needs both. */
const inserted = new WeakMap<HTMLElement, string>();

/** Gmail saves the draft when a key event reaches the editor. Point key, no character: 190 / 0. */
const SAVE_KEY = { keyCode: 190, charCode: 0, key: 'Unidentified', bubbles: true, cancelable: true };

const dense = (text: string) => text.replace(/\s+/g, '');
const contentOf = (node: Node) => dense((member(node, 'textContent') as string | null) ?? '');

function select(body: HTMLElement, range: Range): void {
  body.focus();
  const selection = body.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The range from the body's start over exactly the characters of `text`, white space not counted; null where they don't stand there. */
function rangeOver(body: HTMLElement, text: string): Range | null {
  const { ownerDocument: document } = body;
  const wanted = dense(text);
  const range = document.createRange();
  range.setStart(body, 0);
  let done = 0;
  const walker = document.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node !== null && done < wanted.length; node = walker.nextNode()) {
    const data = (node as Text).data;
    for (let offset = 0; offset < data.length && done < wanted.length; offset++) {
      if (/\s/.test(data[offset]!)) continue;
      if (data[offset] !== wanted[done]) return null;
      done++;
      range.setEnd(node, offset + 1);
    }
  }
  return done === wanted.length ? range : null;
}

function command(document: Document, name: 'insertText' | 'delete', value?: string): boolean {
  // Not every environment has it; no other call makes the editor's own undo know of the change.
  const run = member(document, 'execCommand') as ((name: string, ui: boolean, value?: string) => boolean) | undefined;
  return run?.call(document, name, false, value) ?? false;
}

/** Where typing is not possible: text nodes and line breaks at the start, then the event that typing would have sent. */
function insertNodes(body: HTMLElement, range: Range, text: string): void {
  const { ownerDocument: document } = body;
  const piece = document.createDocumentFragment();
  text.split('\n').forEach((line, index) => {
    if (index > 0) piece.append(document.createElement('br'));
    piece.append(document.createTextNode(line));
  });
  range.insertNode(piece);
  announce(body, 'insertText', text);
}

function announce(body: HTMLElement, inputType: string, data: string | null): void {
  const { InputEvent } = body.ownerDocument.defaultView as Window & typeof globalThis;
  body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

/** A tick later than the change: sent at once, Gmail may take the key for a typed character. */
async function letGmailSave(body: HTMLElement): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0));
  const { KeyboardEvent } = body.ownerDocument.defaultView as Window & typeof globalThis;
  for (const type of ['keydown', 'keypress', 'keyup']) body.dispatchEvent(new KeyboardEvent(type, SAVE_KEY));
}

/** Puts `text` at the start of the open composer's body, above signature and quoted text, as if typed. Sends nothing. */
export async function insertReply(document: Document, text: string): Promise<ActResult> {
  const body = openComposer(document);
  if (body === null) return { done: false, why: 'no-composer' };
  const plain = text.replace(/\r\n?/g, '\n').trimEnd();
  const before = contentOf(body);
  const expected = dense(plain) + before;
  const start = document.createRange();
  start.setStart(body, 0);
  start.collapse(true);
  select(body, start);
  if (!command(document, 'insertText', plain) && contentOf(body) === before) insertNodes(body, start, plain);
  if (contentOf(body) !== expected) return { done: false, why: 'refused' };
  inserted.set(body, plain);
  await letGmailSave(body);
  return { done: true };
}

/** Takes the last inserted text out again, if it still stands at the start of the composer unchanged. */
export async function undoInsert(document: Document): Promise<ActResult> {
  const body = openComposer(document);
  if (body === null) return { done: false, why: 'no-composer' };
  const text = inserted.get(body);
  const range = text === undefined ? null : rangeOver(body, text);
  if (text === undefined || range === null) return { done: false, why: 'refused' };
  const expected = contentOf(body).slice(dense(text).length);
  select(body, range);
  if (!command(document, 'delete')) {
    range.deleteContents();
    announce(body, 'deleteContentBackward', null);
  }
  if (contentOf(body) !== expected) return { done: false, why: 'refused' };
  inserted.delete(body);
  await letGmailSave(body);
  return { done: true };
}
