import { type ClosedRows, featuresAt, fitTabular, inOrder, learn } from '../../core/sales/tabular-learner';
import { logistic } from '../../core/stats/logistic';
import { simulatedDeals } from '../sales/simulated-deals';
import type { BenchEntry } from './bench';

const SIZES = [0, 5, 10, 20, 30, 40, 60, 80, 120, 160, 240, 320, 400];
const SIGNALS = [0, 0.5, 1];
const SEEDS = 6;
const JUDGED = 2000;

/** Log loss of what was learned from so many closed deals, less that of their base rate, on deals of the same kind, by their true chances. */
export function coldStartLoss(seed: number, n: number, signal: number): number {
  const all = simulatedDeals(seed, n + JUDGED, signal);
  const first = Int32Array.from({ length: n }, (_, row) => row);
  const rows: ClosedRows = {
    ...all,
    features: featuresAt(all.features, first),
    won: all.won.subarray(0, n),
    order: all.order.subarray(0, n),
  };
  const known = inOrder(rows);
  const { settings } = learn(known, { horizonRows: Math.max(1, Math.floor(n / 5)), stage: -1 });
  const model = fitTabular(known, settings);
  const later = Int32Array.from({ length: JUDGED }, (_, row) => n + row);
  const said = model.probabilities(featuresAt(all.features, later));
  const base = logistic(model.base);
  let loss = 0;
  for (const [row, p] of said.entries()) {
    const truth = all.chances[n + row]!;
    loss -= truth * Math.log(p / base) + (1 - truth) * Math.log((1 - p) / (1 - base));
  }
  return loss / JUDGED;
}

/** Never worse than the base rate by more than a hair, from no closed deal to four hundred. */
export const coldStartBench: BenchEntry = {
  name: 'cold start',
  needs: [],
  run: async () =>
    SIGNALS.map(signal => {
      const worst = Math.max(
        ...SIZES.flatMap(n => {
          const losses = Array.from({ length: SEEDS }, (_, seed) => coldStartLoss(seed + 1, n, signal));
          return losses;
        }),
      );
      return {
        set: `simulated, 0…400 closed, signal ${signal}`,
        method: 'learn and fit',
        measure: 'worst log loss − base',
        ours: worst,
        reference: {},
        target: { most: 0.01 },
      };
    }),
};
