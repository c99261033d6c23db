import { boostedScores, DEFAULT_BOOSTING, trainBoostedTrees } from '../../../stats/boosted-trees';
import { logistic } from '../../../stats/logistic';
import { type Chances, sizeCorrectionOf } from './deal-experts';
import type { Landmark } from './landmarks';
import type { Snapshot } from './snapshot';

/** Wins within the span that past views must show. */
const LEAST_WINS = 40;
/** Share of the open deals with a second step or an activity under which trees have no more to go by than age and amount. */
const LEAST_RECORDED = 0.2;
/** Rows that are learned from, the newest; more are thinned out evenly. */
const MOST_ROWS = 4000;
const OPTIONS = { ...DEFAULT_BOOSTING, rounds: 50, learningRate: 0.1, leaves: 6, leastRows: 30, bins: 32 };

/** Whether past views show enough steps and activities of the deals for trees to be worth their time. */
export function wellRecorded(past: readonly Landmark[]): boolean {
  let rows = 0;
  let recorded = 0;
  for (const { view } of past) {
    rows += view.deal.length;
    for (let row = 0; row < view.deal.length; row++) {
      if (view.steps[row]! > 1 || view.activities[row]! > 0) recorded++;
    }
  }
  return recorded > LEAST_RECORDED * rows;
}

/**
 * Landmark boosted hazard: chance of a deal to be won within the span, by boosted trees on its stage, age, days in the stage, steps, idle days, activities and amount
 * at each past view. Source: van Houwelingen, Dynamic prediction by landmarking in event history analysis, Scandinavian Journal of Statistics 34 (2007).
 *
 * @returns the chances, and what amounts must be corrected by (see `sizeCorrection`), as the rows that were learned from show it; null under 40 wins
 */
export function boostedChances(past: readonly Landmark[]): { chances: Chances; correction: number } | null {
  let rows = 0;
  let wins = 0;
  let views = 0;
  for (const { won, weight } of past) {
    rows += won.length;
    views += weight;
    for (const came of won) wins += came;
  }
  if (wins < LEAST_WINS || wins === rows) return null;
  const stride = Math.max(1, rows / MOST_ROWS);
  const n = Math.ceil(rows / stride);
  const columns = FEATURES.map(({ categorical }) => ({ values: new Float64Array(n), categorical }));
  const target = new Float64Array(n);
  const weights = new Float64Array(n);
  const brought = new Float64Array(n);
  let seen = 0;
  let kept = 0;
  for (const { view, won, weight, brought: came } of past) {
    for (let row = 0; row < won.length; row++, seen++) {
      if (seen < kept * stride || kept >= n) continue;
      for (const [at, { of }] of FEATURES.entries()) columns[at]!.values[kept] = of(view, row);
      target[kept] = won[row]!;
      weights[kept] = weight;
      brought[kept] = came[row]!;
      kept++;
    }
  }
  const learned = columns.map(({ values, categorical }) => ({ values: values.subarray(0, kept), categorical }));
  const model = trainBoostedTrees(
    { columns: learned, target: target.subarray(0, kept), weights: weights.subarray(0, kept) },
    OPTIONS,
  );
  const amounts = learned[AMOUNT]!.values;
  let expected = 0;
  let came = 0;
  for (const [row, score] of boostedScores(
    model,
    learned.map(({ values }) => values),
  ).entries()) {
    expected += weights[row]! * logistic(score) * amounts[row]!;
    came += weights[row]! * brought[row]!;
  }
  return {
    chances: view =>
      boostedScores(
        model,
        FEATURES.map(({ of }) => Float64Array.from(view.deal, (_, row) => of(view, row))),
      ).map(logistic),
    correction: sizeCorrectionOf(stride * expected, stride * came, views),
  };
}

const FEATURES: readonly { categorical: boolean; of: (view: Snapshot, row: number) => number }[] = [
  { categorical: true, of: (view, row) => (view.stage[row]! < 0 ? Number.NaN : view.stage[row]!) },
  { categorical: false, of: (view, row) => view.age[row]! },
  { categorical: false, of: (view, row) => view.stay[row]! },
  { categorical: false, of: (view, row) => view.steps[row]! },
  { categorical: false, of: (view, row) => view.idle[row]! },
  { categorical: false, of: (view, row) => view.activities[row]! },
  { categorical: true, of: (view, row) => (view.lastActivity[row]! < 0 ? Number.NaN : view.lastActivity[row]!) },
  { categorical: false, of: (view, row) => view.amount[row]! },
];
const AMOUNT = FEATURES.length - 1;
