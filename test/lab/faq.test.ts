import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faqCommand } from './faq';

const ARTICLES = [
  { id: 'a1', title: 'Reset the password', body: 'Use the link on the sign-in page.', phrasings: ['I am locked out'] },
  { id: 'a2', title: 'Track a parcel', body: 'The carrier sends a number.' },
];
const LINES = ARTICLES.map(article => JSON.stringify(article)).join('\n');

describe('lab faq', () => {
  let folder = '';
  let out = '';
  let log = '';
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = (articles: string, queries: string) =>
    faqCommand([write('articles.jsonl', articles), write('queries.csv', queries), '--out', join(folder, 'run.csv')]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-faq-'));
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

  test('lists the articles of each query, best first, and prints one JSON line', async () => {
    expect(await run(LINES, 'qid,text\nq1,where is my parcel\nq2,"locked out, help"\n')).toBe(0);
    const rows = readFileSync(join(folder, 'run.csv'), 'utf8').trim().split('\n');
    expect(rows[0]).toBe('qid,article,score');
    expect(rows.find(row => row.startsWith('q1'))).toContain('a2');
    expect(rows.find(row => row.startsWith('q2'))).toContain('a1');
    expect(JSON.parse(out)).toMatchObject({ command: 'faq', articles: 2, phrasings: 1, queries: 2 });
  });

  test.each([
    ['a line that is not JSON', `${LINES}\n{"id":`, 'qid,text\nq,a\n', 'line 3: is not JSON'],
    ['an article without a title', '{"id":"a","body":""}', 'qid,text\nq,a\n', 'line 1, title'],
    ['two articles of one id', `${LINES}\n${LINES}`, 'qid,text\nq,a\n', 'line 3, id: "a1" occurs twice'],
    ['no articles', '\n', 'qid,text\nq,a\n', 'has no articles'],
    ['queries without a text column', LINES, 'qid,query\nq,a\n', 'column text is missing'],
  ])('%s: a message, exit code 2, no file', async (_title, articles, queries, message) => {
    expect(await run(articles, queries)).toBe(2);
    expect(log).toContain(message);
    expect(out).toBe('');
    expect(readdirSync(folder)).not.toContain('run.csv');
  });
});
