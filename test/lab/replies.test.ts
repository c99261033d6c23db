import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { capturedRun } from './captured-run';
import { repliesCommand } from './replies';

const START = Date.parse('2025-01-06T08:00:00Z');
const HOUR_MS = 3_600_000;
/** A machine busy with other tests learns slowly. */
const LEARNING_MS = 90_000;

interface Line {
  id: string;
  at: number;
  person: string;
  to: string;
  reply: string;
  text: string;
}

/** Twenty people, every second of whom answers nearly always and the others nearly never; a question is answered more often. */
function mail(n: number): { lines: Line[]; items: { id: string; at: number; answered: boolean; eager: boolean }[] } {
  const random = seededRandom(9);
  const lines: Line[] = [];
  const items = [];
  for (let i = 0; i < n; i++) {
    const at = START + i * 5 * HOUR_MS;
    const [sender, other] = [Math.floor(random() * 20), Math.floor(random() * 20)];
    if (sender === other) continue;
    const asks = random() < 0.5;
    const eager = other % 2 === 0;
    const answered = random() < (eager ? 0.85 : 0.1) + (asks ? 0.1 : 0);
    const [from, to] = [`p${sender}`, `p${other}`];
    const text = asks
      ? '"When could you deliver, and at what price?"'
      : '"For your information, ""no"" answer needed."';
    lines.push({ id: `m${i}`, at, person: from, to, reply: '', text });
    // Between the same two people a later letter would be an answer too.
    if (answered) lines.push({ id: `r${i}`, at: at + 2 * HOUR_MS, person: to, to: from, reply: `m${i}`, text: 'Yes' });
    items.push({ id: `m${i}`, at, answered, eager });
  }
  return { lines: lines.sort((a, b) => a.at - b.at), items };
}

const COLUMNS = ['id', 'thread', 'person', 'to', 'at', 'in_reply_to', 'subject', 'text', 'is_opener'];

function csv(lines: readonly Line[], columns = COLUMNS): string {
  const cells = ({ id, at, person, to, reply, text }: Line): Record<string, string> => ({
    id,
    person,
    to,
    thread: reply || id,
    at: new Date(at).toISOString().slice(0, 19),
    in_reply_to: reply,
    subject: 'Order',
    text,
    is_opener: reply === '' ? '1' : '0',
  });
  const rows = lines.map(line => {
    const cell = cells(line);
    return columns.map(column => cell[column]!).join(',');
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

describe('lab replies', () => {
  const lab = capturedRun();
  const { at, write } = lab;
  const run = (messages: string, train: string, asked: string) =>
    repliesCommand([
      write('messages.csv', messages),
      write('train.csv', train),
      write('test.csv', asked),
      '--out',
      at('pred.csv'),
    ]);
  const scores = () =>
    new Map(
      readFileSync(at('pred.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(line => {
          const [id, score] = line.split(',') as [string, string];
          return [id, Number(score)] as const;
        }),
    );
  const trainOf = (items: readonly { id: string; answered: boolean }[]) =>
    `id,answered_within_7d\n${items.map(({ id, answered }) => `${id},${answered ? 1 : 0}\n`).join('')}`;
  const idsOf = (items: readonly { id: string }[]) => `id\n${items.map(({ id }) => `${id}\n`).join('')}`;

  test(
    'people who answer get higher chances than those who do not, and the chances are about as often right as they say',
    async () => {
      const { lines, items } = mail(400);
      const [train, asked] = [items.slice(0, 280), items.slice(280)];
      expect(await run(csv(lines), trainOf(train), idsOf(asked))).toBe(0);
      const found = scores();
      expect([...found.keys()]).toEqual(asked.map(({ id }) => id));
      const mean = (part: typeof asked) => part.reduce((sum, { id }) => sum + found.get(id)!, 0) / part.length;
      const [eager, silent] = [true, false].map(kind => mean(asked.filter(item => item.eager === kind)));
      expect(eager! - silent!).toBeGreaterThan(0.4);
      const rate = asked.filter(({ answered }) => answered).length / asked.length;
      expect(Math.abs(mean(asked) - rate)).toBeLessThan(0.1);
      expect(JSON.parse(lab.out)).toMatchObject({ command: 'replies', signal: true, models: 1 });
      expect(lab.out.trim()).not.toContain('\n');
    },
    LEARNING_MS,
  );

  test(
    'cutting the file after a message gives the same bytes up to it, also where what is known and what is asked alternate',
    async () => {
      const { lines, items } = mail(130);
      const last = items[105]!;
      const past = items.filter(({ at }) => at <= last.at);
      const isAsked = (_: unknown, i: number) => i > 60 && i % 2 === 0;
      const known = (list: typeof items) => list.filter((item, i) => !isAsked(item, i));
      expect(await run(csv(lines), trainOf(known(items)), idsOf(items.filter(isAsked)))).toBe(0);
      const whole = readFileSync(at('pred.csv'), 'utf8');
      const cut = csv(lines.filter(line => line.at <= last.at));
      expect(await run(cut, trainOf(known(past)), idsOf(past.filter(isAsked)))).toBe(0);
      const short = readFileSync(at('pred.csv'), 'utf8');
      expect(short.split('\n').length).toBeGreaterThan(20);
      expect(whole.startsWith(short)).toBe(true);
    },
    LEARNING_MS,
  );

  test(
    'outcomes of the last seven days are not used',
    async () => {
      const { lines, items } = mail(110);
      const asked = items.slice(-1);
      const before = items.slice(0, -1);
      const isRecent = (item: { at: number }) => item.at >= asked[0]!.at - 7 * 24 * HOUR_MS;
      const turned = before.map(item => (isRecent(item) ? { ...item, answered: !item.answered } : item));
      expect(turned.filter(isRecent).length).toBeGreaterThan(10);
      await run(csv(lines), trainOf(before), idsOf(asked));
      const pred = readFileSync(at('pred.csv'), 'utf8');
      await run(csv(lines), trainOf(turned), idsOf(asked));
      expect(readFileSync(at('pred.csv'), 'utf8')).toBe(pred);
    },
    LEARNING_MS,
  );

  test.each([
    ['without a column of recipients', COLUMNS.filter(name => name !== 'to')],
    ['without texts and subjects', COLUMNS.filter(name => name !== 'text' && name !== 'subject')],
    ['with people and times alone', ['id', 'person', 'at']],
    ['with threads alone', ['id', 'person', 'at', 'thread']],
  ])(
    '%s: a finite chance for every message',
    async (_title, columns) => {
      const { lines, items } = mail(75);
      expect(await run(csv(lines, columns), trainOf(items.slice(0, 50)), idsOf(items.slice(50)))).toBe(0);
      for (const score of scores().values()) expect(score > 0 && score < 1).toBe(true);
    },
    LEARNING_MS,
  );

  test.each([
    ['all answered', (items: { id: string; answered: boolean }[]) => items.map(item => ({ ...item, answered: true }))],
    [
      'none answered',
      (items: { id: string; answered: boolean }[]) => items.map(item => ({ ...item, answered: false })),
    ],
    ['one known outcome', (items: { id: string; answered: boolean }[]) => items.slice(0, 1)],
    ['no known outcome', () => []],
  ])('%s: the base rate or near it', async (title, change) => {
    const { lines, items } = mail(120);
    expect(await run(csv(lines), trainOf(change(items.slice(0, 80))), idsOf(items.slice(90)))).toBe(0);
    for (const score of scores().values()) {
      expect(score > 0 && score < 1).toBe(true);
      if (title === 'all answered') expect(score).toBeGreaterThan(0.8);
      if (title === 'none answered') expect(score).toBeLessThan(0.2);
      if (title === 'no known outcome') expect(score).toBe(0.5);
    }
    expect(JSON.parse(lab.out)).toMatchObject({ signal: false, chosen: 'base rate' });
  });

  test.each([
    ['one person who writes to nobody', 'id,person,at\na,p,2025-01-01\nb,p,2025-01-02\n'],
    ['all at one time, to oneself', 'id,person,to,at\na,p,p,2025-01-01\nb,p,p,2025-01-01\n'],
    ['empty texts', 'id,person,at,text,subject\na,p,2025-01-01,,\nb,q,2025-01-02,,\n'],
    ['a reply to itself and to a later one', 'id,person,at,in_reply_to\na,p,2025-01-01,b\nb,q,2025-01-02,b\n'],
    ['dates before 1970', 'id,person,to,at\na,p,q,1901-01-01\nb,q,p,1902-01-01\n'],
  ])('%s: a finite chance', async (_title, messages) => {
    expect(await run(messages, 'id,answered_within_7d\na,1\n', 'id\nb\na\n')).toBe(0);
    expect([...scores().keys()]).toEqual(['b', 'a']);
    for (const score of scores().values()) expect(score > 0 && score < 1).toBe(true);
  });

  const GOOD = ['id,person,at\na,p,2025-01-01\nb,q,2025-01-02\n', 'id,answered_within_7d\na,1\n', 'id\nb\n'] as const;
  test.each([
    [
      'a time that is none',
      0,
      'id,person,at\na,p,soon\n',
      /messages\.csv, line 2, column at: "soon" is not an ISO date/,
    ],
    ['no time', 0, 'id,person,at\na,p,\n', /line 2, column at: "" is empty/],
    ['no writer', 0, 'id,person,at\na,,2025-01-01\nb,p,2025-01-01\n', /line 2, column person: "" is empty/],
    ['an id twice', 0, 'id,person,at\na,p,2025-01-01\na,p,2025-01-02\n', /line 3, column id: "a" occurs twice/],
    [
      'an opener that is neither',
      0,
      'id,person,at,is_opener\na,p,2025-01-01,x\n',
      /line 2, column is_opener: "x" is neither/,
    ],
    ['no column of ids', 0, 'person,at\np,2025-01-01\n', /column id is missing/],
    [
      'an outcome that is none',
      1,
      'id,answered_within_7d\na,perhaps\n',
      /train\.csv, line 2, column answered_within_7d/,
    ],
    ['a message that is not there', 2, 'id\nz\n', /test\.csv, line 2, column id: "z" is not in .*messages\.csv/],
    ['nothing asked', 2, 'id\n', /test\.csv: has no rows/],
  ])('%s: file, line and column, exit code 2 and nothing written', async (_title, which, content, message) => {
    const files = GOOD.map((good, i) => (i === which ? content : good)) as [string, string, string];
    expect(await run(...files)).toBe(2);
    expect(lab.log).toMatch(message);
    expect(lab.out).toBe('');
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
});
