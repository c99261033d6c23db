import { revenueDistribution } from '../../core/sales/forecast/distribution';
import { addTwoPoint, gridQuantiles, revenueGrid } from '../../core/stats/revenue-grid';
import { chance } from '../sales/simulated-world';
import type { BenchEntry, BenchRow } from './bench';

const DEALS = 1000;
const RUNS = 10_000;
const ROUNDS = 9;
/** Steps of the revenue axis of a forecast, and of the one that counts as exact. */
const BINS = 4096;
const EXACT_BINS = 1 << 17;
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];

interface Deal {
  amount: number;
  probability: number;
}

/** What would be done without convolution: chance is thrown for every deal, ten thousand times. */
function thrown(deals: readonly Deal[]): Float64Array {
  const amounts = Float64Array.from(deals, ({ amount }) => amount);
  const probabilities = Float64Array.from(deals, ({ probability }) => probability);
  const sums = new Float64Array(RUNS);
  for (let run = 0; run < RUNS; run++) {
    let sum = 0;
    for (let deal = 0; deal < amounts.length; deal++) if (Math.random() < probabilities[deal]!) sum += amounts[deal]!;
    sums[run] = sum;
  }
  return sums.sort();
}

/** The distribution of a thousand open deals, beside a simulation of ten thousand runs in the same process, and beside a far finer convolution. */
export const openDealsBench: BenchEntry = {
  name: 'speed of a forecast of open deals',
  needs: [],
  run: async () => {
    const random = chance(2);
    const deals = Array.from({ length: DEALS }, () => ({
      amount: Math.round(10_000 * Math.exp(2.5 * random())),
      probability: 0.05 + 0.6 * random(),
    }));
    const open = { deals, unknown: [] };
    const distribution = () => revenueDistribution({ open, arrivals: null, sharedDeviation: 0, bins: BINS });
    const ours: number[] = [];
    const simulated: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      gridQuantiles(distribution(), PROBABILITIES);
      const between = performance.now();
      thrown(deals);
      ours.push(between - began);
      simulated.push(performance.now() - between);
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[(ROUNDS - 1) / 2]!;
    const reach = deals.reduce((sum, { amount }) => sum + amount, 0);
    const fine = revenueGrid([], reach, EXACT_BINS);
    for (const deal of [...deals].sort((a, b) => a.amount - b.amount)) addTwoPoint(fine, deal);
    const exact = gridQuantiles(fine, PROBABILITIES);
    const off = gridQuantiles(distribution(), PROBABILITIES).map((value, at) => Math.abs(value / exact[at]! - 1));
    const row = { set: 'simulated, 1,000 open deals', method: 'convolution' };
    const rows: BenchRow[] = [
      {
        ...row,
        measure: 'times a simulation of 10,000 runs',
        ours: middle(ours) / middle(simulated),
        reference: { 'simulation, ms': middle(simulated) },
        target: { most: 0.2 },
      },
      { ...row, measure: 'worst quantile off by', ours: Math.max(...off), reference: {}, target: { most: 0.005 } },
    ];
    return rows;
  },
};
