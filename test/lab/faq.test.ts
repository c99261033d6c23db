import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capturedRun } from './captured-run';
import { faqCommand } from './faq';

const ARTICLES = [
  { id: 'a1', title: 'Reset the password', body: 'Use the link on the sign-in page.', phrasings: ['I am locked out'] },
  { id: 'a2', title: 'Track a parcel', body: 'The carrier sends a number.' },
];
const LINES = ARTICLES.map(article => JSON.stringify(article)).join('\n');

describe('lab faq', () => {
  const lab = capturedRun();
  const { at, write } = lab;
  const run = (articles: string, queries: string) =>
    faqCommand([write('articles.jsonl', articles), write('queries.csv', queries), '--out', at('run.csv')]);

  test('lists the articles of each query, best first, and prints one JSON line', async () => {
    expect(await run(LINES, 'qid,text\nq1,where is my parcel\nq2,"locked out, help"\n')).toBe(0);
    const rows = readFileSync(at('run.csv'), 'utf8').trim().split('\n');
    expect(rows[0]).toBe('qid,article,score');
    expect(rows.find(row => row.startsWith('q1'))).toContain('a2');
    expect(rows.find(row => row.startsWith('q2'))).toContain('a1');
    expect(JSON.parse(lab.out)).toMatchObject({ command: 'faq', articles: 2, phrasings: 1, queries: 2 });
  });

  test.each([
    ['a line that is not JSON', `${LINES}\n{"id":`, 'qid,text\nq,a\n', 'line 3: is not JSON'],
    ['an article without a title', '{"id":"a","body":""}', 'qid,text\nq,a\n', 'line 1, title'],
    ['two articles of one id', `${LINES}\n${LINES}`, 'qid,text\nq,a\n', 'line 3, id: "a1" occurs twice'],
    ['no articles', '\n', 'qid,text\nq,a\n', 'has no articles'],
    ['queries without a text column', LINES, 'qid,query\nq,a\n', 'column text is missing'],
  ])('%s: a message, exit code 2, no file', async (_title, articles, queries, message) => {
    expect(await run(articles, queries)).toBe(2);
    expect(lab.log).toContain(message);
    expect(lab.out).toBe('');
    expect(readdirSync(lab.folder)).not.toContain('run.csv');
  });
});
