import { isAuthored } from './authored';
import { all, contains, member } from './query';
import { rangeOf, withoutSpaces } from './range-of';
import type { ReplyActs } from './site';
import { isVisible } from './visible';

/** How long an editor may take to show what it took, in milliseconds. */
const EDITOR_MS = 60;
/** An editor that keeps a document of its own learns of a new selection in a later task. */
const SELECTION_MS = 20;

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));
const contentOf = (body: Element) => withoutSpaces((member(body, 'textContent') as string | null) ?? '');

/** The editor with the caret, else the only open one. null where none is, or several are and nothing tells which is meant. */
function openEditor(document: Document, selectors: readonly string[]): HTMLElement | null {
  const found = new Set<Element>();
  for (const selector of selectors) {
    for (const body of all(document, selector)) if (!isAuthored(body) && isVisible(body)) found.add(body);
  }
  const bodies = [...found];
  const active = member(document, 'activeElement') as Element | null;
  const focused = active === null ? undefined : bodies.find(body => contains(body, active));
  return (focused ?? (bodies.length === 1 ? bodies[0]! : null)) as HTMLElement | null;
}

/** The text as HTML: a paragraph for each line, an empty one for an empty line. */
export function htmlOf(text: string): string {
  const escaped = text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split('\n')
    .map(line => `<p>${line === '' ? '<br>' : line}</p>`)
    .join('');
}

async function select(body: HTMLElement, range: Range): Promise<void> {
  body.focus();
  const selection = body.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  await pause(SELECTION_MS);
}

/** Pastes as the user would; the editor takes it into its own document. Does nothing where the browser can't make such an event. */
function paste(body: HTMLElement, text: string, html: string): void {
  const { ClipboardEvent, DataTransfer } = body.ownerDocument.defaultView as Window & typeof globalThis;
  if (typeof ClipboardEvent !== 'function' || typeof DataTransfer !== 'function') return;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

function command(document: Document, name: 'insertText' | 'delete', value?: string): boolean {
  const run = member(document, 'execCommand') as ((name: string, ui: boolean, value?: string) => boolean) | undefined;
  return run?.call(document, name, false, value) ?? false;
}

function announce(body: HTMLElement, inputType: string, data: string | null): void {
  const { InputEvent } = body.ownerDocument.defaultView as Window & typeof globalThis;
  body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

/** For a plain editable element where no command works: text nodes and breaks, then the event that typing would have sent. */
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

/** Tries one way after the other until the editor's content is no longer what it was. */
async function untilChanged(body: HTMLElement, before: string, ways: readonly (() => void)[]): Promise<void> {
  for (const way of ways) {
    way();
    if (contentOf(body) !== before) return;
    await pause(EDITOR_MS);
    if (contentOf(body) !== before) return;
  }
}

/** `before` with `added` put in at one place. */
function isWith(content: string, before: string, added: string): boolean {
  for (let at = content.indexOf(added); at >= 0; at = content.indexOf(added, at + 1)) {
    if (content.slice(0, at) + content.slice(at + added.length) === before) return true;
  }
  return false;
}

/**
 * Puts a reply into an editor that takes a paste, at its start: an editor that keeps its own document (CKEditor 5) reverts whatever is written into the page's.
 * @param selectors editors, most certain first
 * @param plain the element itself is the document: commands and nodes may be tried after the paste
 */
export function replyByPaste(selectors: readonly string[], { plain }: { plain: boolean }): ReplyActs {
  /** What was inserted into which editor, for as long as the editor lives: taking it out again needs both. */
  const inserted = new WeakMap<HTMLElement, string>();

  return {
    async insertReply(document, text) {
      const body = openEditor(document, selectors);
      if (body === null) return { done: false, why: 'no-composer' };
      const reply = text.replace(/\r\n?/g, '\n').trimEnd();
      const before = contentOf(body);
      const start = document.createRange();
      start.setStart(body, 0);
      await select(body, start);
      await untilChanged(body, before, [
        () => paste(body, reply, htmlOf(reply)),
        ...(plain ? [() => void command(document, 'insertText', reply), () => insertNodes(body, start, reply)] : []),
      ]);
      if (!isWith(contentOf(body), before, withoutSpaces(reply))) return { done: false, why: 'refused' };
      inserted.set(body, reply);
      return { done: true };
    },

    async undoInsert(document) {
      const body = openEditor(document, selectors);
      if (body === null) return { done: false, why: 'no-composer' };
      const text = inserted.get(body);
      const range = text === undefined ? null : rangeOf(body, text);
      if (text === undefined || range === null) return { done: false, why: 'refused' };
      const before = contentOf(body);
      await select(body, range);
      await untilChanged(body, before, [
        // An empty paragraph takes the place of what is selected.
        ...(plain ? [] : [() => paste(body, '', '<p></p>')]),
        ...(plain
          ? [
              () => void command(document, 'delete'),
              () => {
                range.deleteContents();
                announce(body, 'deleteContentBackward', null);
              },
            ]
          : []),
      ]);
      if (!isWith(before, contentOf(body), withoutSpaces(text))) return { done: false, why: 'refused' };
      inserted.delete(body);
      return { done: true };
    },
  };
}
