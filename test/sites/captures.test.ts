import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { composer } from '../../core/sites/gmail/composer';
import { findBox } from '../../core/sites/insert/find-box';
import { insertReply, undoInsert } from '../../core/sites/insert/insert-reply';
import { attribute, maybe, one } from '../../core/sites/query';
import { SPLIT_ROW } from '../../core/sites/salesforce/selectors';
import { textOf } from '../../core/sites/text-of';
import { loadPage } from '../lab/load-page';
import { read } from './test-pages';

/** Fragments of the real products with their true values; they are not part of this repository. */
const folder = fileURLToPath(new URL('../../../shared/sites/captures/', import.meta.url));
const absent = !existsSync(folder);

const INBOX = 'https://mail.google.com/mail/u/0/#inbox';
const TASKS = 'https://northwind.lightning.force.com/lightning/o/Task/home';

interface RowTruth {
  subject: string;
  sender: string;
  message_count?: number;
  date_title: string;
  snippet?: string;
  read?: boolean;
}

function open(file: string, url: string): Document {
  return loadPage(readFileSync(`${folder}${file}`, 'utf8'), url);
}

function truthOf<T>(file: string): T {
  const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as { file: string; truth: T }[];
  return manifest.find(entry => entry.file === file)!.truth;
}

describe.skipIf(absent)('captures of the real products (skipped where ../shared is absent)', () => {
  test.each([
    ['gmail-row-2014.html', new Date(2014, 11, 4, 14, 2)],
    ['gmail-row-vertical-split-2014.html', new Date(2014, 11, 4, 14, 2)],
    ['gmail-row-vertical-split-no-snippet-2015.html', new Date(2015, 0, 5, 11, 2)],
  ])('%s: every value of the row', (file, at) => {
    const truth = truthOf<RowTruth>(file);
    const document = open(file, INBOX);
    const sighting = read(document, new URL(INBOX))!;
    expect(sighting.rows).toEqual({ read: 1, looksLike: 1, shown: null });
    const [message] = sighting.records.filter(({ kind }) => kind === 'message');
    const fields = message!.fields as Record<string, unknown>;
    const from = fields.from as { name: string; email: string };
    expect(fields.subject).toBe(truth.subject);
    expect(`${from.name} <${from.email}>`).toBe(truth.sender);
    expect(fields.threadCount).toBe(truth.message_count);
    expect(fields.at).toBe(at.toISOString());
    expect(maybe(document, `[title="${truth.date_title}"]`)).not.toBeNull();
    if (truth.snippet !== undefined) expect(fields.snippet).toBe(truth.snippet);
    if (truth.read !== undefined) expect(fields.unread).toBe(!truth.read);
    expect(sighting.missing).toEqual([{ kind: 'message', key: message!.keys[0], field: 'threadId', why: 'not-found' }]);
  });

  test('gmail-compose-empty-2020.html: the composer is found by structure, its draft ids are intact', () => {
    const truth = truthOf<Record<'title' | 'subject' | 'draft' | 'rt', string>>('gmail-compose-empty-2020.html');
    const document = open('gmail-compose-empty-2020.html', INBOX);
    const body = findBox(document, composer).box!;
    for (const selector of composer.boxes) expect(body.matches(selector), selector).toBe(true);
    expect(body.getAttribute('aria-label')).toBe('Message Body');
    const dialog = one(document, '[role="dialog"]');
    const heading = one(document, `[id="${attribute(dialog, 'aria-labelledby')}"]`);
    expect(textOf(one(heading, '.aYF'))).toBe(truth.title);
    const value = (name: string) => one(dialog, `input[name="${name}"]`).getAttribute('value') ?? '';
    expect({ subject: value('subjectbox'), draft: value('draft'), rt: value('rt') }).toEqual({
      subject: truth.subject,
      draft: truth.draft,
      rt: truth.rt,
    });
    for (const name of ['to', 'cc', 'bcc']) expect(maybe(dialog, `textarea.vO[name="${name}"]`)).not.toBeNull();
  });

  test('gmail-compose-empty-2020.html: a reply goes in and comes out again, and nothing is clicked', async () => {
    const document = open('gmail-compose-empty-2020.html', INBOX);
    let clicks = 0;
    document.addEventListener('click', () => clicks++, true);
    const body = findBox(document, composer).box!;
    const before = body.innerHTML;
    const insertions = new WeakMap();
    expect(await insertReply(document, composer, 'Hello Mara,\n\nthank you.', insertions)).toEqual({ done: true });
    expect(body.textContent?.trim()).toBe('Hello Mara,thank you.');
    expect(body.querySelectorAll('br').length).toBe(3);
    expect(await undoInsert(document, composer, insertions)).toEqual({ done: true });
    expect(body.innerHTML).toBe(before);
    expect(clicks).toBe(0);
  });

  test('salesforce-task-split-view-2024.html: list, row and total', () => {
    const truth = truthOf<{
      list_view: string;
      status: string;
      rows: Record<'record_id' | 'href' | 'col1' | 'col2' | 'col3' | 'due', string>[];
    }>('salesforce-task-split-view-2024.html');
    const [row] = truth.rows as [(typeof truth.rows)[0]];
    const document = open('salesforce-task-split-view-2024.html', TASKS);
    const sighting = read(document, new URL(TASKS))!;
    expect(sighting.rows).toEqual({ read: 1, looksLike: 1, shown: Number(/^\d+/.exec(truth.status)![0]) });
    expect(sighting.records).toEqual([
      {
        kind: 'task',
        keys: [`salesforce:${row.record_id}`],
        fields: { title: row.col1, dueAt: null, details: [row.col2, row.col3] },
      },
    ]);
    expect(sighting.missing).toEqual([]);
    const element = one(document, SPLIT_ROW);
    expect(attribute(element, 'href')).toBe(row.href);
    expect(textOf(one(document, '.selectedListView'))).toBe(truth.list_view);
  });

  test('gmail-addon-sidebar-2017.html: a side bar is no list and no thread', () => {
    expect(read(open('gmail-addon-sidebar-2017.html', INBOX), new URL(INBOX))).toBeNull();
  });
});
