import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { capturedRun } from './captured-run';
import { winCommand } from './win';

const lab = capturedRun();
const { at, write } = lab;

/** Predictions by id. */
function predictions(): Map<string, number> {
  const [head, ...rows] = readFileSync(at('pred.csv'), 'utf8').trim().split('\n');
  expect(head).toBe('id,probability');
  return new Map(rows.map(row => [row.split(',')[0]!, Number(row.split(',')[1])]));
}

const win = (train: string, test: string, ...more: string[]) =>
  winCommand([train, test, '--out', at('pred.csv'), ...more]);

/** Deals of which those from the web are lost and referred ones won, mostly. */
function deals(n: number, from: number, cell: (row: number) => string = () => 'x', head = 'extra') {
  const random = seededRandom(from + 1);
  const rows = Array.from({ length: n }, (_, i) => {
    const referred = random() < 0.5;
    const won = random() < (referred ? 0.8 : 0.2);
    const features = [referred ? 'Referral' : 'Web', Math.round(1000 * random()), cell(from + i)];
    return { id: `d${from + i}`, order: from + i, outcome: won ? 'won' : 'lost', features };
  });
  return {
    train: `id,order,outcome,source,amount,${head}\n${rows.map(({ id, order, outcome, features }) => [id, order, outcome, ...features].join(',')).join('\n')}\n`,
    test: `id,order,source,amount,${head}\n${rows.map(({ id, order, features }) => [id, order, ...features].join(',')).join('\n')}\n`,
    truth: `id,outcome\n${rows.map(({ id, outcome }) => `${id},${outcome}`).join('\n')}\n`,
  };
}

describe('lab win', () => {
  test('predicts each row of the test, plain or gzipped, and says what was chosen and why', async () => {
    const ahead = deals(80, 500);
    const test = write('test.csv', ahead.test);
    expect(await win(write('train.csv', deals(400, 0).train), test)).toBe(0);
    const plain = readFileSync(at('pred.csv'), 'utf8');
    expect(lab.out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(lab.out)).toMatchObject({
      signal: true,
      orderedBy: 'order',
      closedDeals: 400,
      fits: 1,
      left: ['extra: constant'],
    });
    const found = predictions();
    expect(found.size).toBe(80);
    for (const [at, line] of ahead.test.trim().split('\n').slice(1).entries()) {
      const p = found.get(`d${500 + at}`)!;
      expect(line.includes('Referral') ? p > 0.6 && p < 0.95 : p > 0.05 && p < 0.4).toBe(true);
    }
    writeFileSync(at('packed.csv.gz'), gzipSync(deals(400, 0).train));
    expect(await win(at('packed.csv'), test)).toBe(0);
    expect(readFileSync(at('pred.csv'), 'utf8')).toBe(plain);
    expect(readdirSync(lab.folder).sort()).toEqual(['packed.csv.gz', 'pred.csv', 'test.csv', 'train.csv']);
  });
  test('prequential: each block is predicted before its outcomes are known', async () => {
    const train = write('train.csv', deals(300, 0).train);
    const ahead = deals(120, 300);
    const test = write('test.csv', ahead.test);
    const args = (truth: string) => ['--prequential', '40', '--truth', truth];
    expect(await win(train, test, ...args(write('truth.csv', ahead.truth)))).toBe(0);
    expect(JSON.parse(lab.out).fits).toBe(3);
    const first = [...predictions().values()];
    const turned = ahead.truth.replace(/won|lost/g, each => (each === 'won' ? 'lost' : 'won'));
    expect(await win(train, test, ...args(write('other.csv', turned)))).toBe(0);
    const second = [...predictions().values()];
    expect(second.slice(0, 40)).toEqual(first.slice(0, 40));
    expect(second.slice(40)).not.toEqual(first.slice(40));
  });
  test('does not use what only closed deals have: fields filled, named or numbered otherwise at the close', async () => {
    const train = deals(400, 0).train.split('\n');
    const leaky = train.map((line, row) => {
      if (row === 0) return `${line},reason,stage,closed,note`;
      if (line === '') return '';
      const won = line.includes('won');
      return `${line},${won ? '' : `Price ${row % 3}`},${won ? 'Signed' : 'Dead'},2026-01-01,text ${row}`;
    });
    const test = deals(80, 500).test.split('\n');
    const open = test.map((line, row) =>
      row === 0 ? `${line},reason,stage,note` : line && `${line},,Demo,word ${row}`,
    );
    expect(await win(write('train.csv', leaky.join('\n')), write('test.csv', open.join('\n')))).toBe(0);
    const { left, used } = JSON.parse(lab.out);
    expect(left).toEqual(
      expect.arrayContaining(['reason: filled-when-closed', 'stage: other-names-when-open', 'note: free-text']),
    );
    expect(used).toEqual(['source: category', 'amount: number']);
  });
  test('takes snapshots of one deal for one deal', async () => {
    const head = 'id,as_of,created,outcome,age_days,call';
    const random = seededRandom(5);
    const rows = Array.from({ length: 100 }, (_, deal) => {
      const won = random() < 0.5;
      return [1, 8, 15].map(
        day =>
          `${deal}@2026-03-${String(day).padStart(2, '0')},2026-03-${String(day).padStart(2, '0')},2026-02-0${1 + (deal % 9)},${won ? 'won' : 'lost'},${day},${won && random() < 0.8 ? 'yes' : 'no'}`,
      );
    }).flat();
    const test = rows.map(row => row.replace('2026-03', '2026-04').replace(/,(won|lost)/, ''));
    const code = await win(
      write('train.csv', `${head}\n${rows.join('\n')}\n`),
      write('test.csv', `${head.replace('outcome,', '')}\n${test.join('\n')}\n`),
    );
    expect(code).toBe(0);
    expect(JSON.parse(lab.out)).toMatchObject({ signal: true, orderedBy: 'as_of', closedDeals: 300 });
    expect(JSON.parse(lab.out).used).toContain('created: days');
  });

  const cells: [string, (row: number) => string][] = [
    ['a constant column', () => 'same'],
    ['an all-missing column', () => ''],
    ['five thousand categories', row => `c${(row * 7919) % 5000}`],
    ['amounts of 0, negative and 10^15', row => ['0', '-500', '1e15', '1000000000000000'][row % 4]!],
    ['mixed currencies', row => ['€ 100', '$ 200', 'EUR 300', '400 CNY', '500'][row % 5]!],
    ['dates in the future or before 1970', row => ['1901-02-03', '9999-12-31', '2030-01-01', ''][row % 4]!],
    ['dates that do not exist', row => ['2026-02-30', '2026-13-01', '2026-01-05'][row % 3]!],
    ['numbers and words', row => (row % 2 ? String(row) : 'word')],
  ];
  test.each(cells)('%s: a finite probability for each row', async (_title, cell) => {
    const small = deals(150, 0, cell);
    expect(await win(write('train.csv', small.train), write('test.csv', deals(60, 150, cell).test))).toBe(0);
    const found = [...predictions().values()];
    expect(found).toHaveLength(60);
    expect(found.every(p => p > 0 && p < 1)).toBe(true);
  });

  const outcomes: [string, (train: string) => string][] = [
    ['all won', train => train.replaceAll('lost', 'won')],
    ['all lost', train => train.replaceAll('won', 'lost')],
    ['one deal', train => train.split('\n').slice(0, 2).join('\n')],
    ['no deal', train => `${train.split('\n')[0]}\n`],
    [
      'identical rows',
      train =>
        [
          train.split('\n')[0],
          ...Array.from({ length: 100 }, (_, row) => `i${row},1,${row % 3 ? 'won' : 'lost'},Web,5,x`),
        ].join('\n'),
    ],
    ['duplicates', train => train + train.split('\n').slice(1).join('\n')],
    [
      'closed before created',
      train =>
        train
          .split('\n')
          .map(
            (line, row) =>
              line && (row === 0 ? `${line},created,closed` : `${line},2026-05-01,2026-04-0${1 + (row % 9)}`),
          )
          .join('\n')
          .replace(',order,', ',n,'),
    ],
  ];
  test.each(outcomes)('%s: the base rate or near it, and no crash', async (title, change) => {
    const test = write(
      'test.csv',
      deals(30, 300).test.replace(',order,', title === 'closed before created' ? ',n,' : ',order,'),
    );
    expect(await win(write('train.csv', change(deals(120, 0).train)), test)).toBe(0);
    const found = [...predictions().values()];
    expect(found).toHaveLength(30);
    expect(found.every(p => p > 0 && p < 1)).toBe(true);
    const mean = found.reduce((sum, p) => sum + p, 0) / 30;
    if (title === 'all won') expect(mean).toBeCloseTo(124 / 128, 9);
    if (title === 'all lost') expect(mean).toBeCloseTo(4 / 128, 9);
    if (title === 'no deal') expect(mean).toBe(0.5);
    if (title === 'duplicates') expect(JSON.parse(lab.out)).toMatchObject({ closedDeals: 120, doubled: 120 });
  });

  test.each([
    [
      'an outcome that is none',
      'id,outcome,x\n1,won,2\n2,perhaps,3\n',
      /train\.csv, line 3, column outcome: "perhaps" is neither won nor lost/,
    ],
    ['no outcome', 'id,outcome,x\n1,,2\n', /line 2, column outcome: "" is empty/],
    ['no id', 'id,outcome,x\n,won,2\n', /line 2, column id: "" is empty/],
    ['an order that is no number', 'id,order,outcome\n1,first,won\n', /line 2, column order: "first" is not a number/],
    ['a date that is none', 'id,created,outcome\n1,soon,won\n', /line 2, column created: "soon" is not an ISO date/],
    ['no column of outcomes', 'id,x\n1,2\n', /column outcome is missing/],
  ])('%s: file, line and column, exit code 2 and nothing written', async (_title, train, message) => {
    const test = write('test.csv', 'id,order,created,x\n9,9,2026-01-01,9\n');
    expect(await win(write('train.csv', train), test)).toBe(2);
    expect(lab.log).toMatch(message);
    expect(lab.out).toBe('');
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
  test('refuses an id that is to be predicted twice, with its place, and writes nothing', async () => {
    const { train } = deals(50, 0);
    expect(await win(write('train.csv', train), write('test.csv', 'id,order\n9,1\n9,2\n'))).toBe(2);
    expect(lab.log).toMatch(/test\.csv, line 3, column id: "9" occurs twice/);
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
  test('wants the truth of every row for learning block by block', async () => {
    const [train, test] = [write('train.csv', deals(50, 0).train), write('test.csv', deals(5, 50).test)];
    const truth = write('truth.csv', 'id,outcome\nd50,won\n');
    expect(await win(train, test, '--prequential', '2', '--truth', truth)).toBe(2);
    expect(lab.log).toMatch(/truth\.csv, column id: "d51" of .*test\.csv, line 3, is missing/);
    expect(await win(train, test, '--prequential', '2')).toBe(2);
    expect(lab.log).toContain('--prequential and --truth belong together');
  });
});
