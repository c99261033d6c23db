import { beforeAll, describe, expect, test } from 'vitest';
import { composerOf } from '../../core/sites/composers';
import { insertReply, undoInsert } from '../../core/sites/insert/insert-reply';
import { htmlOf } from '../../core/sites/insert/put-in';
import { loadPage } from '../lab/load-page';

const REPLY = 'Guten Tag Herr Weiß,\n\ndie zweite Rechnung gilt.\n<b>kein HTML</b> & Co';
const PAGES = {
  zendesk: {
    url: 'https://northwind.zendesk.com/agent/tickets/812',
    editor:
      '<div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true" role="textbox"><p>-- Lena</p></div>',
  },
  freshdesk: {
    url: 'https://northwind.freshdesk.com/a/tickets/2093',
    editor: '<div class="fr-box"><div class="fr-element fr-view" contenteditable="true"><p>-- Lena</p></div></div>',
  },
  helpscout: {
    url: 'https://secure.helpscout.net/conversation/2615606748/19839',
    editor: '<div role="textbox" aria-label="Reply Editor" contenteditable="true"><p>-- Lena</p></div>',
  },
};
type Desk = keyof typeof PAGES;

/** The two constructors that the test's page lacks, as far as a paste needs them. */
function giveClipboard(document: Document): void {
  const view = document.defaultView as unknown as Record<string, unknown> & { Event: typeof Event };
  view.DataTransfer = class {
    readonly #data = new Map<string, string>();
    setData = (type: string, value: string) => this.#data.set(type, value);
    getData = (type: string) => this.#data.get(type) ?? '';
  };
  view.ClipboardEvent = class extends view.Event {
    readonly clipboardData: unknown;
    constructor(type: string, init: EventInit & { clipboardData?: unknown }) {
      super(type, init);
      this.clipboardData = init.clipboardData;
    }
  };
}

function open(desk: Desk, body = PAGES[desk].editor) {
  const document = loadPage(`<!doctype html><body><main>${body}</main><button>Send</button></body>`, PAGES[desk].url);
  const insertions = new WeakMap();
  const composer = composerOf(new URL(PAGES[desk].url))!;
  const clicks: string[] = [];
  for (const type of ['click', 'mousedown', 'submit'])
    document.addEventListener(type, event => clicks.push(event.type), true);
  return {
    document,
    clicks,
    editor: document.querySelector<HTMLElement>('[contenteditable]')!,
    insert: (text: string) => insertReply(document, composer, text, insertions),
    undo: () => undoInsert(document, composer, insertions),
  };
}

/** An editor with a document of its own: it takes a paste of HTML over what is selected, and puts back whatever else changes. */
function ownDocument(editor: HTMLElement): void {
  const document = editor.ownerDocument;
  let paragraphs = [...editor.querySelectorAll('p')].map(each => each.textContent!);
  const line = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
  const draw = () => editor.replaceChildren(...paragraphs.map(line));
  const view = document.defaultView!;
  const watch = new view.MutationObserver(() => {
    const shown = [...editor.querySelectorAll('p')].map(each => each.textContent!);
    if (JSON.stringify(shown) !== JSON.stringify(paragraphs)) draw();
  });
  watch.observe(editor, { childList: true, characterData: true, subtree: true });
  editor.addEventListener('paste', event => {
    event.preventDefault();
    const html = event.clipboardData!.getData('text/html');
    if (html === '') return;
    const pasted = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text]) =>
      text!.replace('<br>', '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    );
    const range = document.getSelection()!.getRangeAt(0);
    const all = [...editor.querySelectorAll('p')];
    const covered = range.collapsed ? [] : all.filter(each => range.intersectsNode(each));
    const rest = all.filter(each => !covered.includes(each)).map(each => each.textContent!);
    paragraphs = [...pasted.filter(text => !range.collapsed || text !== '' || pasted.length > 1), ...rest];
    draw();
  });
}

beforeAll(() => {
  expect(htmlOf('a < b\n\n"c" & d')).toBe('<p>a &#60; b</p><p><br></p><p>&#34;c&#34; &#38; d</p>');
});

describe.each(Object.keys(PAGES) as Desk[])('%s', desk => {
  test('a reply goes into an editor that keeps its own document, above the signature, and out again', async () => {
    const { document, editor, insert, undo, clicks } = open(desk);
    giveClipboard(document);
    ownDocument(editor);
    expect(await insert(REPLY)).toEqual({ done: true });
    expect([...editor.querySelectorAll('p')].map(each => each.textContent)).toEqual([...REPLY.split('\n'), '-- Lena']);
    expect(editor.querySelector('b')).toBeNull();
    expect(clicks).toEqual([]);
    if (desk !== 'zendesk') return;
    expect(await undo()).toEqual({ done: true });
    expect(editor.textContent).toBe('-- Lena');
  });

  test('needs an open editor that is shown and stands in no mail', async () => {
    const hidden = open(
      desk,
      `<div hidden>${PAGES[desk].editor}</div><div class="zd-comment">${PAGES[desk].editor}</div>`,
    );
    expect(await hidden.insert(REPLY)).toEqual({ done: false, why: 'no-composer' });
    expect(await hidden.undo()).toEqual({ done: false, why: 'no-composer' });
    expect(hidden.document.body.textContent).not.toContain('Guten Tag');
  });

  test('goes into none when two are open and nothing tells which is meant, into the one with the caret when it does', async () => {
    const { document, insert } = open(desk, PAGES[desk].editor.repeat(2));
    giveClipboard(document);
    expect(await insert('Hello')).toEqual({ done: false, why: 'several' });
    const [, second] = [...document.querySelectorAll<HTMLElement>('[contenteditable]')];
    second!.tabIndex = 0;
    ownDocument(second!);
    second!.focus();
    expect(await insert('Hello')).toEqual({ done: true });
    expect(second!.textContent).toBe('Hello-- Lena');
  });
});

describe('a plain editable element', () => {
  test.each(['freshdesk', 'helpscout'] as const)('%s: takes the text as nodes, and gives it back', async desk => {
    const { editor, insert, undo } = open(desk);
    const events: string[] = [];
    editor.addEventListener('input', event => events.push((event as InputEvent).inputType));
    expect(await insert(REPLY)).toEqual({ done: true });
    expect(editor.textContent).toBe(`${REPLY.replaceAll('\n', '')}-- Lena`);
    expect(editor.querySelector('b')).toBeNull();
    expect(await undo()).toEqual({ done: true });
    expect(editor.textContent).toBe('-- Lena');
    expect(events).toEqual(['insertText', 'deleteContentBackward']);
    expect(await undo()).toEqual({ done: false, why: 'refused' });
  });

  test('keeps a text that the user has changed', async () => {
    const { editor, insert, undo } = open('freshdesk');
    await insert('Hello there');
    editor.firstChild!.firstChild!.nodeValue = 'Hello here';
    expect(await undo()).toEqual({ done: false, why: 'refused' });
    expect(editor.textContent).toBe('Hello here-- Lena');
  });

  test('is never written into where the editor keeps its own document: Zendesk says that it did not take the text', async () => {
    const { editor, insert } = open('zendesk');
    expect(await insert('Hello')).toEqual({ done: false, why: 'refused' });
    expect(editor.textContent).toBe('-- Lena');
  });
});
