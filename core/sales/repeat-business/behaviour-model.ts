import { median } from '../../stats/median';
import { logisticScores, type RidgeLogistic, ridgeLogistic } from '../../stats/ridge-logistic';
import { sparseRows } from '../../stats/sparse-rows';
import { buysWithin, type Purchases, purchasesBefore } from './purchases';

/** Logistic regression of "buys within the horizon" on recency, frequency and amount. */
export interface BehaviourModel {
  fit: RidgeLogistic;
  /** Mean and standard deviation of each feature in the training. */
  means: Float64Array;
  deviations: Float64Array;
}

/** An earlier day from which the following days are known. */
export interface Window {
  origin: number;
  horizonDays: number;
}

const RIDGE = 3;
const MOST_WINDOWS = 3;
/** Customers and buyers below which nothing is learned. */
const LEAST_CUSTOMERS = 30;
const LEAST_OF_EACH = 5;

/**
 * Windows inside what is known: each as long as the horizon, but at most half of what is known before the first one ends, so that customers have a history to look at.
 */
export function windowsBefore(first: number, origin: number, horizonDays: number): Window[] {
  const length = Math.min(horizonDays, Math.floor((origin - first) / 2));
  const windows: Window[] = [];
  for (let k = 1; k <= MOST_WINDOWS && length >= 1; k++) {
    const start = origin - k * length;
    if (start - first < length) break;
    windows.push({ origin: start, horizonDays: length });
  }
  return windows;
}

/** @returns null where too few customers or buyers are known in the windows */
export function fitBehaviour(customers: readonly Purchases[], windows: readonly Window[]): BehaviourModel | null {
  const rows: Float64Array[] = [];
  const bought: number[] = [];
  for (const { origin, horizonDays } of windows) {
    for (const customer of customers) {
      const before = purchasesBefore(customer, origin);
      if (before === null) continue;
      rows.push(behaviour(before, origin, horizonDays));
      bought.push(buysWithin(customer, origin, horizonDays) ? 1 : 0);
    }
  }
  const buyers = bought.reduce((sum, each) => sum + each, 0);
  if (rows.length < LEAST_CUSTOMERS || Math.min(buyers, rows.length - buyers) < LEAST_OF_EACH) return null;
  const width = rows[0]!.length;
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    for (const row of rows) means[k]! += row[k]! / rows.length;
    for (const row of rows) deviations[k]! += (row[k]! - means[k]!) ** 2 / rows.length;
    deviations[k] = Math.sqrt(deviations[k]!) || 1;
  }
  const scaled = scale(rows, means, deviations);
  return { fit: ridgeLogistic({ rows: scaled, target: Float64Array.from(bought), ridge: RIDGE }), means, deviations };
}

/** Log-odds of a purchase within the horizon. */
export function behaviourScores(
  { fit, means, deviations }: BehaviourModel,
  customers: readonly Purchases[],
  { origin, horizonDays }: Window,
): Float64Array {
  if (customers.length === 0) return new Float64Array(0);
  const rows = customers.map(customer => behaviour(customer, origin, horizonDays));
  return logisticScores(fit, scale(rows, means, deviations));
}

function scale(rows: readonly Float64Array[], means: Float64Array, deviations: Float64Array) {
  return sparseRows(Array.from(means, (mean, k) => Float64Array.from(rows, row => (row[k]! - mean) / deviations[k]!)));
}

/** Times are measured in horizons, so that what was learned on a short window holds for a long one. */
function behaviour({ days, amounts }: Purchases, origin: number, horizonDays: number): Float64Array {
  const repeats = days.length - 1;
  const since = (origin - days.at(-1)!) / horizonDays;
  const age = (origin - days[0]!) / horizonDays;
  const known = amounts.filter(amount => amount !== null && amount > 0) as number[];
  const usual = median(known);
  const total = known.reduce((sum, amount) => sum + amount, 0);
  return Float64Array.of(
    Math.log1p(repeats),
    repeats === 0 ? 0 : 1,
    since,
    Math.log(since),
    age,
    // How the silence stands to the usual gap.
    repeats === 0 ? 0 : Math.log1p(((since * repeats) / (days.at(-1)! - days[0]!)) * horizonDays),
    usual === null ? 0 : Math.log1p(usual),
    Math.log1p(total),
  );
}
