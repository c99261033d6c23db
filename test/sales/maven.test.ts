import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records/records';
import { emptyWorld } from '../../core/records/world';
import { winProbability } from '../../core/sales';
import { allAnalyses } from './all-analyses';
import { numbersIn } from './emitted-words';
import { deal, euros, settings } from './records';

// A public data set that is not part of this project; it lies beside a checkout that was made for measuring.
const data = new URL('../../../shared/data/', import.meta.url);

/** Rows of a file without quoted fields, by column. */
function rows(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(name, data), 'utf8').trim().split(/\r?\n/);
  const columns = (head as string).split(',');
  return lines.map(line => Object.fromEntries(line.split(',').map((value, at) => [columns[at] as string, value])));
}

function fromRow(row: Record<string, string>, status: Deal['status']): Deal {
  return deal(row.id as string, {
    status,
    amount: row.amount ? euros(Number(row.amount)) : null,
    owner: row.sales_rep || null,
    product: row.product || null,
    source: row.sector || null,
    createdDate: row.created || null,
    closedDate: row.closed || null,
  });
}

describe.skipIf(!existsSync(data))('the Maven sales data (skipped where the shared data sets are not there)', () => {
  test('there is nothing to predict, and the model does not pretend: log loss at most 0.002 over the base rate', () => {
    const closed = rows('win/maven_crm/train.csv').map(row => fromRow(row, row.outcome === 'won' ? 'won' : 'lost'));
    const open = rows('win/maven_crm/test.csv').map(row => fromRow(row, 'open'));
    const truth = new Map(rows('win/maven_crm/truth.csv').map(row => [row.id, row.outcome === 'won']));
    const { byDeal } = winProbability(
      { ...emptyWorld(), deals: [...closed, ...open] },
      settings(),
      '2017-09-01T00:00:00.000Z',
    );
    const rate = closed.filter(each => each.status === 'won').length / closed.length;
    const loss = (p: number, won: boolean) => -Math.log(won ? p : 1 - p);
    let model = 0;
    let base = 0;
    for (const win of byDeal) {
      const won = truth.get(win.dealId) as boolean;
      model += loss(win.probability, won) / byDeal.length;
      base += loss(rate, won) / byDeal.length;
    }
    expect(byDeal).toHaveLength(1727);
    expect(model).toBeLessThanOrEqual(base + 0.002);
  });
  test('every analysis takes the 8,800 deals of the export and gives finite figures', () => {
    const deals = rows('exports/maven_crm/sales_pipeline.csv').map(row =>
      deal(row.opportunity_id as string, {
        status: row.deal_stage === 'Won' ? 'won' : row.deal_stage === 'Lost' ? 'lost' : 'open',
        stage: row.deal_stage as string,
        amount: row.close_value ? { minor: Number(row.close_value) * 100, currency: null } : null,
        owner: row.sales_agent as string,
        product: row.product as string,
        companyName: row.account || null,
        createdDate: row.engage_date || null,
        closedDate: row.close_date || null,
      }),
    );
    expect(deals).toHaveLength(8800);
    const results = allAnalyses({ ...emptyWorld(), deals }, settings(), '2017-12-31T09:00:00.000Z');
    expect(numbersIn(results).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    expect(results.funnel.stages.map(stage => [stage.stage, stage.open])).toEqual([
      ['Prospecting', 500],
      ['Engaging', 1589],
    ]);
    expect(results.wins).toMatchObject({ won: 4238, lost: 2473 });
    expect(results.forecast.coverage).toMatchObject({
      seen: 2089 + results.report.byPeriod.month.periods.slice(-3).reduce((sum, month) => sum + month.won, 0),
      left: [],
    });
    expect(results.forecast.notes.find(note => note.code === 'forecast.note.amount-assumed')?.params?.n).toBe(2089);
    expect(results.forecast.backtest?.periods.length).toBeGreaterThanOrEqual(4);
    expect(results.followUps).toMatchObject({ considered: 2089, worthwhile: 0 });
    expect(results.followUps.items).toHaveLength(200);
  });
});
