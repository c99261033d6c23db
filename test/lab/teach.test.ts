import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { teachCommand } from './teach';

const ROWS = [
  ['7001', 'Harbor Lights', 1_200],
  ['7002', 'Cedar Freight', 2_300],
  ['7003', 'Granite Clinics', 3_400],
  ['7004', 'Maple Schools', 4_500],
] as const;
type Row = (typeof ROWS)[number];
const pageOf = (rows: readonly Row[]) =>
  `<!doctype html><html lang="en"><title>Deals</title><body><table><thead><tr><th>Deal</th><th>Amount</th></tr></thead><tbody>${rows
    .map(([id, name, amount]) => `<tr><td><a href="/deals/${id}">${name}</a></td><td>€${amount}.00</td></tr>`)
    .join('')}</tbody></table></body></html>`;
const recordsOf = (rows: readonly Row[]) =>
  rows.map(([id, name, amount]) => ({
    id,
    fields: { name, amount: { minor: amount * 100, currency: 'EUR' } },
  }));
const savedPage = (file: string, rows: readonly Row[]) => ({
  file,
  url: 'https://crm.example/deals',
  records: recordsOf(rows),
});
const LESSON = {
  name: 'Deals of a small CRM',
  kind: 'deal',
  page: 'list',
  picks: { name: 'tbody tr:nth-child(2) a', amount: 'tbody tr:nth-child(2) td:nth-child(2)' },
  pages: [savedPage('first.html', ROWS), savedPage('second.html', ROWS.slice(1))],
};

describe('lab teach', () => {
  let folder = '';
  let out = '';
  let log = '';
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const saveLesson = (change: object = {}) => write('teach.json', JSON.stringify({ ...LESSON, ...change }));
  const run = (...options: string[]) => teachCommand([folder, '--copies', '6', ...options]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-teach-'));
    write('first.html', pageOf(ROWS));
    write('second.html', pageOf(ROWS.slice(1)));
    saveLesson();
    out = log = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(text => {
      out += text;
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation(text => {
      log += text;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  test('learns from the first page and counts what is right on all of them, and on redesigned copies', async () => {
    expect(await run()).toBe(0);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ name: 'Deals of a small CRM', pages: 2, copies: 6, learned: { rows: 4 } });
    // Two fields in four rows of the first page and three of the second.
    expect(result.asSaved).toMatchObject({ fields: 14, right: 14, rightPercent: 100, wrongWithoutWarning: 0 });
    expect(result.redesigned.fields).toBeGreaterThan(0);
    expect(result.redesigned).toMatchObject({ wrongWithoutWarning: 0, missingInSilence: 0 });
    expect(result.stripped).toMatchObject({ wrongWithoutWarning: 0, missingInSilence: 0 });
  });

  test('gives the same figures for the same seed', async () => {
    await run('--seed', '5');
    const first = out;
    out = '';
    await run('--seed', '5');
    expect(out).toBe(first);
  });

  test('counts a value that is not what the page shows as wrong, with an example', async () => {
    const wrong = recordsOf(ROWS).map(record => ({ ...record, fields: { ...record.fields, amount: null } }));
    saveLesson({ pages: [{ ...LESSON.pages[0], records: [...wrong.slice(0, 1), ...recordsOf(ROWS).slice(1)] }] });
    expect(await run()).toBe(0);
    const { asSaved } = JSON.parse(out);
    expect(asSaved).toMatchObject({ fields: 8, right: 7, wrongWithoutWarning: 1 });
    expect(asSaved.examples.wrong[0]).toContain('amount');
  });

  test.each([
    ['a missing lesson', () => rmSync(join(folder, 'teach.json')), /can't open .*teach\.json \(ENOENT\)/],
    ['a lesson of another kind', () => saveLesson({ kind: 'invoice' }), /is no lesson[\s\S]*kind/],
    ['a place that is not on the page', () => saveLesson({ picks: { name: '#gone' } }), /nothing .* for name: #gone/],
  ])('says what is wrong with %s', async (_, spoil, message) => {
    spoil();
    await expect(run()).rejects.toThrow(message);
    expect(out).toBe('');
  });

  test.each([[[]], [['a', 'b']], [['a', '--copies', 'many']]])('shows its usage for %j', async args => {
    expect(await teachCommand(args)).toBe(2);
    expect(log).toContain('usage: npm run --silent lab -- teach FOLDER');
  });
});
