import { describe, expect, test } from 'vitest';
import { loadPage } from '../lab/load-page';
import { read, TEST_PAGES } from './test-pages';

const RECEIVED = 'dynamics/mail--received';
const SENT = 'dynamics/mail--sent-german';

function changed(name: string, change: (document: Document) => void) {
  const page = TEST_PAGES.find(one => one.name === name)!;
  const document = loadPage(page.html, page.url.href);
  change(document);
  return read(document, page.url)!;
}

const mailOf = (name: string, change: (document: Document) => void) => {
  const sighting = changed(name, change);
  return { ...sighting, fields: sighting.records[0]?.fields as Record<string, unknown> | undefined };
};
const body = (document: Document) => document.querySelector('[data-id="description-FieldSectionItemContainer"]')!;

describe('a mail on its own page', () => {
  test('that is a draft is no message, and nothing of it is said to be missed', () => {
    const { records, missing } = changed(RECEIVED, document => {
      document.querySelector('[data-id^="statuscode.fieldControl-option"]')!.textContent = 'Draft';
    });
    expect(records).toEqual([]);
    expect(missing).toEqual([]);
  });

  test('is read out of the frames that its editor stands in, without the history below it', () => {
    const { fields, selectors } = mailOf(SENT, document => {
      const outer = document.createElement('iframe');
      body(document).replaceChildren(outer);
      const inner = outer.contentDocument!.createElement('iframe');
      outer.contentDocument!.body.append(inner);
      const written = inner.contentDocument!.body;
      written.append('Guten Tag', inner.contentDocument!.createElement('hr'));
      const line = inner.contentDocument!.createElement('div');
      line.id = 'divRplyFwdMsg';
      line.textContent = 'Von: Giulia Ferrari';
      written.append(line, 'das Etikett löst sich.');
    });
    expect(fields!.text).toBe('Guten Tag');
    expect(selectors['message.text']).toContain('iframe');
  });

  test('without any text says that it is missed', () => {
    const { fields, missing } = mailOf(SENT, document => body(document).replaceChildren());
    expect(fields).not.toHaveProperty('text');
    expect(missing).toEqual([expect.objectContaining({ field: 'text', why: 'not-found' })]);
  });

  test('of two senders has none that is certain', () => {
    const { fields, missing } = mailOf(RECEIVED, document => {
      const sender = document.querySelector('[data-id^="from.fieldControl-Lookup"]')!.parentElement!;
      const second = sender.cloneNode(true) as Element;
      second.firstElementChild!.textContent = 'Marco Greco';
      sender.after(second);
    });
    expect(fields).not.toHaveProperty('from');
    expect(missing).toEqual([expect.objectContaining({ field: 'from' })]);
  });

  test('whose day could be two is not dated', () => {
    const { fields, missing } = mailOf(RECEIVED, document => {
      document.querySelector<HTMLInputElement>('[data-id="senton.fieldControl-date-time-input"]')!.value = '11/10/2026';
    });
    expect(fields).not.toHaveProperty('at');
    expect(missing).toEqual([expect.objectContaining({ field: 'at', why: 'unreadable' })]);
  });

  test('that says neither sent nor received leaves that to the addresses', () => {
    const { fields } = mailOf(RECEIVED, document => {
      document.querySelector('[data-id="statuscode-FieldSectionItemContainer"]')!.remove();
    });
    expect(fields).not.toHaveProperty('outbound');
  });
});

describe('when a case was opened', () => {
  const CASE = 'dynamics/ticket--case';
  const created = (document: Document) =>
    document.querySelector<HTMLInputElement>('[data-id="createdon.fieldControl-date-time-input"]')!;

  test('is settled by the order of day and month under which it is not in the future', () => {
    const { fields } = mailOf(CASE, document => {
      created(document).value = '12/10/2026';
    });
    expect(fields!.openedAt).toBe(new Date(2026, 9, 12, 9, 14).toISOString());
  });

  test('is not read where both orders are possible, nor without a time', () => {
    const { fields } = mailOf(CASE, document => {
      created(document).value = '11/10/2026';
    });
    expect(fields).not.toHaveProperty('openedAt');
    const untimed = mailOf(CASE, document => {
      document.querySelector('[data-id*="_timecontrol"]')!.remove();
    });
    expect(untimed.fields).not.toHaveProperty('openedAt');
  });
});
