import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/records/time';
import { seededRandom } from '../../core/stats/seeded-random';
import { capturedRun } from './captured-run';
import { closeCommand } from './close';

const lab = capturedRun();
const { at, write } = lab;

const close = (train: string, test: string) => closeCommand([train, test, '--out', at('pred.csv')]);
const days = () =>
  readFileSync(at('pred.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(row => Number(row.split(',')[1]));

/** Deals in stages that take 5, 20 and 60 days or so, up to a last day on which some are still open. */
function snapshots(n: number, lastDay: string | null, kinds = 3) {
  const random = seededRandom(n);
  const rows = Array.from({ length: n }, (_, at) => {
    const stage = ['Lead', 'Demo', 'Proposal'][at % kinds]!;
    const begin = addDays('2026-01-01', Math.floor((at * 120) / n));
    const end = addDays(begin, Math.round([60, 20, 5][at % kinds]! * (0.5 + random())));
    return `d${at},${begin},${lastDay !== null && end > lastDay ? '' : end},${stage},${Math.round(100 * random())}`;
  });
  return {
    train: `id,as_of,closed,stage,amount\n${rows.join('\n')}\n`,
    test: `id,as_of,stage,amount\n${rows
      .map(row =>
        row
          .split(',')
          .filter((_, at) => at !== 2)
          .join(','),
      )
      .join('\n')}\n`,
  };
}

describe('lab close', () => {
  test('finds how long each stage takes, and says by what', async () => {
    expect(
      await close(write('train.csv', snapshots(360, null).train), write('test.csv', snapshots(30, null).test)),
    ).toBe(0);
    expect(JSON.parse(lab.out)).toMatchObject({ command: 'close', closed: 360 });
    expect(['median-by-stage', 'boosted-trees']).toContain(JSON.parse(lab.out).chosen);
    for (const [at, expected] of days().entries()) {
      const usual = [60, 20, 5][at % 3]!;
      expect(expected).toBeGreaterThan(0.6 * usual);
      expect(expected).toBeLessThan(1.4 * usual);
    }
  });
  test('deals that are still open make the others wait longer, not shorter', async () => {
    const all = snapshots(240, null, 1);
    const test = write('test.csv', 'id,as_of,stage,amount\nx,2026-04-01,Lead,50\n');
    expect(await close(write('all.csv', all.train), test)).toBe(0);
    const [truth] = days();
    // On the last day most of the leads that began in March and April are still open.
    const cut = snapshots(240, '2026-04-30', 1).train;
    expect(await close(write('cut.csv', cut), test)).toBe(0);
    const [withOpen] = days();
    expect(
      await close(
        write(
          'closed.csv',
          cut
            .split('\n')
            .filter(line => !line.includes(',,'))
            .join('\n'),
        ),
        test,
      ),
    ).toBe(0);
    const [closedAlone] = days();
    expect(closedAlone).toBeLessThan(truth! - 3);
    expect(Math.abs(withOpen! - truth!)).toBeLessThan(Math.abs(closedAlone! - truth!));
  });
  test.each([
    ['one deal', 'd1,2026-01-01,2026-01-08,Lead,5\n', 7],
    ['no deal that ever closed', 'd1,2026-01-01,,Lead,5\n', 30],
    ['no deal', '', 30],
    ['closed before it began', 'd1,2026-01-05,2026-01-01,Lead,5\nd2,2026-01-01,2026-01-04,Lead,5\n', 3],
    ['dates far away', 'd1,1901-01-01,1901-01-03,Lead,5\nd2,9998-01-01,9998-01-03,Lead,1e15\n', 2],
  ])('%s: a number of days for each row', async (_title, rows, expected) => {
    const train = write('train.csv', `id,as_of,closed,stage,amount\n${rows}`);
    expect(await close(train, write('test.csv', 'id,as_of,stage,amount\nx,2026-04-01,Lead,50\ny,2026-04-01,,\n'))).toBe(
      0,
    );
    expect(days()).toEqual([expected, expected]);
  });
  test.each([
    ['no closing dates', 'id,as_of,stage\n1,2026-01-01,Lead\n', /train\.csv, line 1: column closed is missing/],
    ['no date to count from', 'id,closed,stage\n1,2026-01-01,Lead\n', /no column says as of when/],
    ['a date that is none', 'id,as_of,closed\n1,2026-01-01,soon\n', /line 2, column closed: "soon" is not an ISO date/],
  ])('%s: file, line and column, exit code 2 and nothing written', async (_title, train, message) => {
    expect(await close(write('train.csv', train), write('test.csv', 'id,as_of,stage\nx,2026-04-01,Lead\n'))).toBe(2);
    expect(lab.log).toMatch(message);
    expect(existsSync(at('pred.csv'))).toBe(false);
  });
  test('refuses an id that is to be predicted twice, with its place', async () => {
    const train = write('train.csv', 'id,as_of,closed\n1,2026-01-01,2026-01-08\n');
    expect(await close(train, write('test.csv', 'id,as_of\nx,2026-04-01\nx,2026-04-02\n'))).toBe(2);
    expect(lab.log).toMatch(/test\.csv, line 3, column id: "x" occurs twice/);
  });
});
