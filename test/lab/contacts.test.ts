import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { capturedRun } from './captured-run';
import { contactsCommand } from './contacts';

const DAY_MS = 86_400_000;
const START = Date.parse('2025-01-01');

/** Customers of very different rates over 400 days; the events from day 300 on are the future. */
function events(): { text: string; past: string; future: Map<string, number> } {
  const random = seededRandom(3);
  const rows: [number, string][] = [];
  const future = new Map<string, number>();
  for (let person = 0; person < 300; person++) {
    const gap = person % 3 === 0 ? 12 : 600;
    let day = 100 * random();
    for (; day < 400; day += -Math.log(1 - random()) * gap) {
      rows.push([
        day,
        `c${person},${new Date(START + Math.floor(day) * DAY_MS).toISOString().slice(0, 10)},purchase,20,`,
      ]);
      if (day >= 300) future.set(`c${person}`, (future.get(`c${person}`) ?? 0) + 1);
      if (random() < 0.05) break;
    }
  }
  rows.sort(([a], [b]) => a - b);
  const head = 'person,at,kind,amount,text';
  const lines = (kept: typeof rows) => `${[head, ...kept.map(([, line]) => line)].join('\n')}\n`;
  return { text: lines(rows), past: lines(rows.filter(([day]) => day < 300)), future };
}

describe('lab contacts', () => {
  const lab = capturedRun();
  const { at, write } = lab;
  const AS_OF = new Date(START + 300 * DAY_MS).toISOString().slice(0, 10);
  const run = (content: string, ...args: string[]) =>
    contactsCommand([
      write('events.csv', content),
      ...['--as-of', AS_OF, '--horizon-days', '100', '--out', at('pred.csv')],
      ...args,
    ]);
  const scores = () =>
    new Map(
      readFileSync(at('pred.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(line => {
          const [person, score] = line.split(',') as [string, string];
          return [person, Number(score)] as const;
        }),
    );

  test('who will buy again stands above who will not, in most pairs; one JSON line says how it was chosen', async () => {
    const { text, future } = events();
    expect(await run(text, '--fit', 'bg-nbd')).toBe(0);
    const found = [...scores()];
    const pairs = found.flatMap(([a, high]) =>
      future.has(a)
        ? found.flatMap(([b, low]) => (future.has(b) ? [] : [high > low ? 1 : high === low ? 0.5 : 0]))
        : [],
    );
    expect(pairs.reduce((sum, each) => sum + each, 0) / pairs.length).toBeGreaterThan(0.8);
    const report = JSON.parse(lab.out);
    expect(report).toMatchObject({ command: 'contacts', people: 300, fit: { model: 'bg-nbd', unit: 'weeks' } });
    expect(report.why).toMatch(/on an earlier window of \d+ customers/);
    expect(lab.out.trim()).not.toContain('\n');
  });

  test('cutting the file at the date gives the same bytes', async () => {
    const { text, past } = events();
    await run(text);
    const whole = readFileSync(at('pred.csv'), 'utf8');
    await run(past);
    expect(readFileSync(at('pred.csv'), 'utf8')).toBe(whole);
  });

  test('several purchases of a day are one; other kinds of events are no purchases', async () => {
    const head = 'person,at,kind,amount\n';
    const doubled = `${head}a,2025-02-01T09:00:00Z,purchase,5\na,2025-02-01T10:00:00Z,purchase,5\nb,2025-03-01,purchase,\nc,2025-03-02,mail,\nb,2025-03-09,mail,\n`;
    expect(await run(doubled)).toBe(0);
    expect(JSON.parse(lab.out)).toMatchObject({ people: 3, purchaseDays: 2 });
    expect(scores().get('c')).toBe(-1);
  });

  test.each([
    ['one person', 'person,at\na,2025-01-05\n', 1],
    [
      'one purchase each',
      `person,at\n${Array.from({ length: 60 }, (_, i) => `p${i},2025-0${1 + (i % 9)}-05\n`).join('')}`,
      60,
    ],
    ['all on one day', `person,at\n${Array.from({ length: 40 }, (_, i) => `p${i},2025-05-05\n`).join('')}`, 40],
    ['all on the last day', 'person,at\na,2025-10-27\nb,2025-10-27\n', 2],
    [
      'amounts of 0, negative, huge and missing',
      `person,at,amount\n${Array.from({ length: 90 }, (_, i) => `p${i % 30},2025-0${1 + (i % 9)}-1${i % 7},${['0', '-5', '1e15', ''][i % 4]}\n`).join('')}`,
      30,
    ],
    ['dates before 1970', `person,at\na,1950-01-01\na,1960-01-01\nb,2025-01-01\n`, 2],
  ])('%s: a finite score for everybody', async (_title, content, people) => {
    expect(await run(content)).toBe(0);
    expect(scores().size).toBe(people);
    for (const score of scores().values()) expect(Number.isFinite(score)).toBe(true);
  });

  test.each([
    ['a date that is none', 'person,at\na,soon\n', /events\.csv, line 2, column at: "soon" is not an ISO date/],
    ['no date', 'person,at\na,\n', /line 2, column at: "" is empty/],
    ['no person', 'person,at\n,2025-01-01\n', /line 2, column person: "" is empty/],
    [
      'an amount that is none',
      'person,at,amount\na,2025-01-01,much\n',
      /line 2, column amount: "much" is not a number/,
    ],
    ['no column of people', 'who,at\na,2025-01-01\n', /column person is missing/],
    ['nothing before the date', 'person,at\na,2026-01-01\n', /no rows before/],
  ])('%s: file, line and column, exit code 2 and nothing written', async (_title, content, message) => {
    expect(await run(content)).toBe(2);
    expect(lab.log).toMatch(message);
    expect(lab.out).toBe('');
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
  test('arguments that are none are refused', async () => {
    const file = write('events.csv', 'person,at\na,2025-01-01\n');
    const rest = ['--out', at('pred.csv'), '--horizon-days'];
    expect(await contactsCommand([file, ...rest, '10', '--as-of', 'today'])).toBe(2);
    expect(await contactsCommand([file, ...rest, '0', '--as-of', '2025-02-01'])).toBe(2);
    expect(await contactsCommand([file, ...rest, '10', '--as-of', '2025-02-01', '--fit', 'pareto'])).toBe(2);
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
});
