import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { simulatedPipeline } from '../sales/simulated-pipelines';
import { forecastCommand } from './forecast';

let folder: string;
const path = (name: string) => join(folder, name);
const day = (days: number) => new Date(days * 86_400_000).toISOString();

/** Runs the command in this process. */
async function lab(...args: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const code = await forecastCommand(args);
    const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
    return { code, stdout: text(out), stderr: text(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

function eventRows(seed: number): { rows: { at: number; text: string }[]; asOf: number; span: number } {
  const { known, asOf, span } = simulatedPipeline(seed);
  const rows = known.flatMap((deal, n) =>
    deal.steps.map(({ at, stage, amount }, step) => {
      const last = deal.closed !== null && step === deal.steps.length - 1;
      const outcome = last ? (deal.won ? 'won' : 'lost') : '';
      return { at, text: `d${n},${day(at).slice(0, 23)},${stage},${amount ?? ''},${outcome}` };
    }),
  );
  return { rows, asOf, span };
}

const HEAD = 'deal,at,stage,amount,outcome';

describe('lab forecast', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-lab-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives the same bytes when the rows at and after the origin are cut off, and takes a .gz', async () => {
    const { rows, asOf } = eventRows(21);
    const origin = Math.floor(asOf) - 40;
    writeFileSync(path('origins.csv'), `as_of,horizon_days,actual_revenue\n${day(origin).slice(0, 10)},30,?\n`);
    writeFileSync(path('whole.csv'), `${[HEAD, ...rows.map(({ text }) => text)].join('\n')}\n`);
    const earlier = rows.filter(({ at }) => Date.parse(day(at)) < origin * 86_400_000);
    expect(earlier.length).toBeLessThan(rows.length);
    writeFileSync(path('cut.csv.gz'), gzipSync(`${[HEAD, ...earlier.map(({ text }) => text)].join('\n')}\n`));
    const whole = await lab(path('whole.csv'), path('origins.csv'), '--out', path('a.csv'));
    const cut = await lab(path('cut.csv'), path('origins.csv'), '--out', path('b.csv'));
    expect([whole.code, cut.code]).toEqual([0, 0]);
    const predicted = readFileSync(path('a.csv'), 'utf8');
    expect(readFileSync(path('b.csv'), 'utf8')).toBe(predicted);
    const [head, line] = predicted.trim().split('\n') as [string, string];
    expect(head).toBe('as_of,horizon_days,mean,p2_5,p10,p50,p90,p97_5');
    const [, , mean, ...quantiles] = line.split(',').map(Number) as [number, number, number, ...number[]];
    expect(mean).toBeGreaterThan(0);
    expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    expect(JSON.parse(whole.stdout)).toMatchObject({ command: 'forecast', origins: 1, chosen: expect.any(String) });
  });

  test('several origins in one run are forecast as each would be from a file cut there, also where deals were decided twice', async () => {
    const { rows, asOf } = eventRows(21);
    const again = rows
      .filter(({ text }) => /,(won|lost)$/.test(text))
      .slice(0, 20)
      .map(({ at, text }, n) => {
        const [deal, , , amount, outcome] = text.split(',') as [string, string, string, string, string];
        const other = n % 2 === 0 ? outcome : outcome === 'won' ? 'lost' : 'won';
        return { at: at + 30, text: `${deal},${day(at + 30).slice(0, 23)},again ${n},${amount},${other}` };
      });
    const all = [...rows, ...again].sort((a, b) => a.at - b.at);
    const write = (name: string, lines: string[]) => writeFileSync(path(name), `${lines.join('\n')}\n`);
    const origins = [90, 61, 33].map(back => `${day(Math.floor(asOf) - back).slice(0, 10)},14`);
    write('all.csv', [HEAD, ...all.map(({ text }) => text)]);
    write('origins.csv', ['as_of,horizon_days', ...origins]);
    expect((await lab(path('all.csv'), path('origins.csv'), '--out', path('a.csv'))).code).toBe(0);
    const together = readFileSync(path('a.csv'), 'utf8').trim().split('\n').slice(1);
    for (const [n, origin] of origins.entries()) {
      write('one.csv', ['as_of,horizon_days', origin]);
      const until = Date.parse(origin.slice(0, 10));
      write('cut.csv', [HEAD, ...all.filter(({ at }) => Date.parse(day(at)) < until).map(({ text }) => text)]);
      rmSync(path('cut.csv.gz'), { force: true });
      expect((await lab(path('cut.csv'), path('one.csv'), '--out', path('b.csv'))).code).toBe(0);
      expect(readFileSync(path('b.csv'), 'utf8').trim().split('\n')[1]).toBe(together[n]);
    }
  });

  test.each([
    ['a date', `${HEAD}\nd1,2026-13-01,A,5,`, 'line 2, column at: "2026-13-01"'],
    ['an amount', `${HEAD}\nd1,2026-01-01,A,5,\nd1,2026-01-02,B,five,`, 'line 3, column amount: "five"'],
    ['an outcome', `${HEAD}\nd1,2026-01-01,A,5,maybe`, 'line 2, column outcome: "maybe"'],
    ['a column', 'deal,at,stage,amount\nd1,2026-01-01,A,5', 'column outcome is missing'],
    ['a row', `${HEAD}\nd1,2026-01-01,A`, 'line 2: 3 fields'],
  ])('refuses %s that it cannot read, with its place, and writes nothing', async (_, events, message) => {
    writeFileSync(path('bad.csv'), `${events}\n`);
    writeFileSync(path('origins.csv'), 'as_of,horizon_days\n2026-02-01,30\n');
    const { code, stderr, stdout } = await lab(path('bad.csv'), path('origins.csv'), '--out', path('none.csv'));
    expect(code).toBe(2);
    expect(stderr).toContain(path('bad.csv'));
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(existsSync(path('none.csv'))).toBe(false);
  });

  test('refuses a horizon of no days and an origin that occurs twice', async () => {
    writeFileSync(path('few.csv'), `${HEAD}\nd1,2026-01-01,A,5,\n`);
    writeFileSync(path('zero.csv'), 'as_of,horizon_days\n2026-02-01,0\n');
    writeFileSync(path('twice.csv'), 'as_of,horizon_days\n2026-02-01,30\n2026-02-01,30\n');
    const zero = await lab(path('few.csv'), path('zero.csv'), '--out', path('none.csv'));
    expect(zero).toMatchObject({ code: 2, stderr: expect.stringContaining('column horizon_days: "0"') });
    const twice = await lab(path('few.csv'), path('twice.csv'), '--out', path('none.csv'));
    expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('line 3, column as_of') });
  });

  test('gives finite figures for one deal, strange dates and amounts, doubled rows and deals closed before they came', async () => {
    writeFileSync(
      path('odd.csv'),
      `${[
        HEAD,
        'one,2026-01-05,A,100,',
        'old,1969-01-01,A,100,',
        'old,1969-02-01,Z,100,won',
        'future,2999-01-01,A,100,',
        'nothing,2026-01-02,A,0,',
        'nothing,2026-01-09,Z,0,won',
        'minus,2026-01-02,A,-50,',
        'minus,2026-01-09,Z,-50,won',
        'huge,2026-01-03,A,1000000000000000,',
        'huge,2026-01-20,Z,1000000000000000,won',
        'backwards,2026-01-20,A,10,',
        'backwards,2026-01-10,Z,10,won',
        'doubled,2026-01-11,A,10,',
        'doubled,2026-01-11,A,10,',
        'bare,2026-01-12,,,',
        'bare,2026-01-13,,,won',
      ].join('\n')}\n`,
    );
    writeFileSync(path('single.csv'), `${HEAD}\none,2026-01-05,A,100,\n`);
    writeFileSync(path('empty.csv'), `${HEAD}\n`);
    writeFileSync(path('origins.csv'), 'as_of,horizon_days\n2026-02-01,7\n2026-02-01,91\n1960-01-01,30\n');
    for (const file of ['odd.csv', 'single.csv', 'empty.csv']) {
      const { code } = await lab(path(file), path('origins.csv'), '--out', path('odd-out.csv'));
      expect(code).toBe(0);
      const lines = readFileSync(path('odd-out.csv'), 'utf8').trim().split('\n').slice(1);
      expect(lines).toHaveLength(3);
      for (const line of lines) {
        const numbers = line.split(',').slice(2).map(Number);
        expect(numbers.every(value => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(numbers.slice(1)).toEqual(numbers.slice(1).sort((a, b) => a - b));
      }
    }
  });
});

const shared = new URL('../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(shared))('the loan pipeline (skipped where the shared data sets are not there)', () => {
  test('is forecast within 15 % of what came, week by week', async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-lab-'));
    const at = (name: string) => new URL(`pipeline/bpic12/${name}`, shared).pathname;
    const { code } = await lab(
      at('events.csv'),
      at('origins.csv'),
      '--activities',
      at('activities.csv'),
      '--out',
      path('p.csv'),
    );
    expect(code).toBe(0);
    const scorer = new URL('score.py', shared).pathname;
    const scored = spawnSync('python3', [scorer, 'forecast', at('origins.csv'), path('p.csv')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    const { wape, coverage80 } = JSON.parse(scored.stdout);
    expect(wape).toBeLessThanOrEqual(0.15);
    expect(coverage80).toBeGreaterThanOrEqual(0.7);
    expect(coverage80).toBeLessThanOrEqual(0.9);
  }, 120_000);
});
