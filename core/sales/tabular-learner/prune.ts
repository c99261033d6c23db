import type { Watch } from '../../stats/watch';
import { additiveCandidateLosses, type Bench } from './candidates';
import type { ClosedRows } from './feature';
import { compare, joined } from './losses';
import { designOf } from './predictor';

/** The rows with some features unknown throughout, which makes them say nothing; the others keep their places. */
export function withoutFeatures(rows: ClosedRows, dropped: readonly number[]): ClosedRows {
  if (dropped.length === 0) return rows;
  const nothing = new Float64Array(rows.won.length).fill(Number.NaN);
  return {
    ...rows,
    features: rows.features.map((feature, at) => (dropped.includes(at) ? { ...feature, values: nothing } : feature)),
  };
}

/**
 * Features that can go: one after the other is left out, the last first, where a logistic regression without it foretells the past as well within one standard error. What is shown to
 * somebody as a reason should be one. All stay where none would be left: the gate decides then.
 *
 * @returns places of the features, ascending
 */
export function uselessFeatures(bench: Bench, halfLife: number, watch?: Watch): number[] {
  const { rows, folds } = bench;
  const groups = Int32Array.from(
    folds.flatMap(({ test }) => [...test]),
    row => (rows.group === null ? row : rows.group[row]!),
  );
  const lossWithout = (dropped: readonly number[]) => {
    const kept = withoutFeatures(rows, dropped);
    return joined(additiveCandidateLosses({ ...bench, rows: kept, design: designOf(kept.features), watch }, halfLife));
  };
  let dropped: number[] = [];
  let present = lossWithout(dropped);
  for (let at = rows.features.length - 1; at >= 0; at--) {
    const without = lossWithout([at, ...dropped]);
    const { gain, standardError } = compare(present, without, groups);
    if (gain > standardError) continue;
    dropped = [at, ...dropped];
    present = without;
  }
  return dropped.length === rows.features.length ? [] : dropped;
}
