import { describe, expect, test } from 'vitest';
import { composer } from '../../core/sites/gmail/composer';
import * as acts from '../../core/sites/insert/insert-reply';
import { loadPage } from '../lab/load-page';

const COMPOSER =
  '<div contenteditable="true" role="textbox" g_editable="true" class="Am Al editable" tabindex="1"><br><div class="gmail_signature">-- <br>Lena Brandt</div></div>';
const SEND = '<div role="button" class="T-I aoO" data-tooltip="Send">Send</div>';
const REPLY = 'Guten Tag Frau Weiß,\n\ndie korrigierte Rechnung liegt bei.\n<b>kein HTML</b> & Co';

const insertions = new WeakMap();
const insertReply = (document: Document, text: string) => acts.insertReply(document, composer, text, insertions);
const undoInsert = (document: Document) => acts.undoInsert(document, composer, insertions);

function page(main: string): { document: Document; body: () => HTMLElement; clicks: string[] } {
  const document = loadPage(
    `<!doctype html><body>${main}</body>`,
    'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbfxRvTKWBnLpJqXhZsDwCgMkH',
  );
  const clicks: string[] = [];
  for (const type of ['click', 'mousedown', 'submit'])
    document.addEventListener(type, event => clicks.push(event.type), true);
  return { document, body: () => document.querySelector<HTMLElement>('[g_editable]')!, clicks };
}

const inThread = (composer: string) => `<div role="main"><form>${composer}${SEND}</form></div>`;

describe('a reply into the open composer', () => {
  test('stands at the start as text, above the signature, and nothing is sent', async () => {
    const { document, body, clicks } = page(inThread(COMPOSER));
    expect(await insertReply(document, REPLY)).toEqual({ done: true });
    expect(body().textContent).toBe(`${REPLY.replaceAll('\n', '')}-- Lena Brandt`);
    expect(body().querySelector('b')).toBeNull();
    expect(body().lastElementChild!.className).toBe('gmail_signature');
    expect(clicks).toEqual([]);
    expect(document.activeElement).toBe(body());
  });

  test('tells the editor of the change, and sends the key that saves the draft a tick later', async () => {
    const { document, body } = page(inThread(COMPOSER));
    const events: string[] = [];
    body().addEventListener('input', () => {
      events.push('input');
      setTimeout(() => events.push('tick'), 0);
    });
    for (const type of ['keydown', 'keypress', 'keyup'])
      body().addEventListener(type, event => events.push(event.type));
    await insertReply(document, REPLY);
    expect(events).toEqual(['input', 'tick', 'keydown', 'keypress', 'keyup']);
  });

  test('is typed through the editor where the browser can', async () => {
    const { document, body } = page(inThread(COMPOSER));
    const calls: unknown[] = [];
    Object.defineProperty(Object.getPrototypeOf(document), 'execCommand', {
      configurable: true,
      value(name: string, _: boolean, value?: string) {
        calls.push([name, value]);
        if (name === 'insertText') body().prepend(value!);
        return true;
      },
    });
    expect(await insertReply(document, 'Hello')).toEqual({ done: true });
    expect(calls).toEqual([['insertText', 'Hello']]);
  });

  test('that the editor does not take is reported', async () => {
    const { document, body } = page(inThread(COMPOSER));
    Object.defineProperty(Object.getPrototypeOf(document), 'execCommand', { configurable: true, value: () => true });
    const before = body().innerHTML;
    expect(await insertReply(document, 'Hello')).toEqual({ done: false, why: 'refused' });
    expect(body().innerHTML).toBe(before);
  });

  test('needs an open composer: hidden ones and those inside a mail are none', async () => {
    const hidden = page(`<div style="display:none">${COMPOSER}</div><div class="a3s">${COMPOSER}</div>`);
    expect(await insertReply(hidden.document, REPLY)).toEqual({ done: false, why: 'no-composer' });
    expect(hidden.document.body.textContent).not.toContain('Guten Tag');
  });

  test('goes into the composer with the caret when two are open', async () => {
    const { document } = page(`${inThread(COMPOSER)}<div role="dialog">${COMPOSER}</div>`);
    const [first, second] = [...document.querySelectorAll<HTMLElement>('[g_editable]')];
    second!.focus();
    expect(await insertReply(document, 'Hello')).toEqual({ done: true });
    expect([first!.textContent, second!.textContent]).toEqual(['-- Lena Brandt', 'Hello-- Lena Brandt']);
  });

  test('goes into none when several are open and nothing tells which is meant', async () => {
    const { document } = page(`<div role="dialog">${COMPOSER}</div><div role="dialog">${COMPOSER}</div>`);
    expect(await insertReply(document, 'Hello')).toEqual({ done: false, why: 'several' });
  });
});

describe('taking it out again', () => {
  test('leaves the composer as it was', async () => {
    const { document, body } = page(inThread(COMPOSER));
    const before = body().textContent;
    await insertReply(document, REPLY);
    expect(await undoInsert(document)).toEqual({ done: true });
    expect(body().textContent).toBe(before);
    expect(body().querySelector('.gmail_signature')).not.toBeNull();
  });

  test('works once', async () => {
    const { document } = page(inThread(COMPOSER));
    await insertReply(document, REPLY);
    await undoInsert(document);
    expect(await undoInsert(document)).toEqual({ done: false, why: 'refused' });
  });

  test('refuses a text that the user has changed, and leaves it', async () => {
    const { document, body } = page(inThread(COMPOSER));
    await insertReply(document, REPLY);
    body().firstChild!.nodeValue = 'Sehr geehrte Frau Weiß,';
    const changed = body().textContent;
    expect(await undoInsert(document)).toEqual({ done: false, why: 'refused' });
    expect(body().textContent).toBe(changed);
  });

  test('keeps what the user wrote behind it', async () => {
    const { document, body } = page(inThread(COMPOSER));
    await insertReply(document, 'Hello');
    body().append('PS: see you');
    expect(await undoInsert(document)).toEqual({ done: true });
    expect(body().textContent).toBe('-- Lena BrandtPS: see you');
  });
});
