import { rankOrder } from '../../core/stats/rank-order';
import { chance } from '../sales/simulated-world';
import type { BenchEntry } from './bench';

const DEALS = 10_000;
const ROUNDS = 200;

/** Putting ten thousand priorities into their order, beside the engine's own sort of the same keys in a typed array; the medians of both in one run. */
export const rankBench: BenchEntry = {
  name: 'speed of ranking',
  needs: [],
  run: async () => {
    const random = chance(1);
    const keys = Float64Array.from({ length: DEALS }, () => 6 * random() - 2);
    const ours: number[] = [];
    const sorts: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const copy = keys.slice();
      const began = performance.now();
      copy.sort();
      const sorted = performance.now();
      rankOrder(keys);
      ours.push(performance.now() - sorted);
      sorts.push(sorted - began);
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[ROUNDS / 2]!;
    return [
      {
        set: 'simulated, 10,000 deals',
        method: 'rank',
        measure: 'times a typed-array sort',
        ours: middle(ours) / middle(sorts),
        reference: { 'sort, ms': middle(sorts) },
        target: { most: 3 },
      },
    ];
  },
};
