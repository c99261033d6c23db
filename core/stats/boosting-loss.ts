import { logistic } from './logistic';
import { logit } from './logit';

/** What boosted trees minimise: log loss of 0 and 1, squared error, or the pinball loss of a quantile (0.5: absolute error). */
export type BoostingLoss = { kind: 'logistic' } | { kind: 'squared' } | { kind: 'quantile'; level: number };

/** Probability that a start score of certain rows is kept away from. */
const LEAST_START = 1e-4;

/**
 * Constant score with the least loss: log-odds of the weighted mean, the mean, or the weighted quantile.
 *
 * @param target 0…1 for the logistic loss
 * @param weights ≥ 0, not all 0
 */
export function startScore(loss: BoostingLoss, target: Float64Array, weights: Float64Array): number {
  if (loss.kind === 'quantile') return weightedQuantile(target, weights, loss.level);
  let sum = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    sum += weights[row]! * target[row]!;
    total += weights[row]!;
  }
  const mean = sum / total;
  return loss.kind === 'squared' ? mean : logit(Math.min(1 - LEAST_START, Math.max(LEAST_START, mean)));
}

/** First and second derivative of the loss by the score, for each row; for a quantile the second one is the row's weight, since it has none. */
export function derivatives(
  loss: BoostingLoss,
  target: Float64Array,
  weights: Float64Array,
  scores: Float64Array,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  for (let row = 0; row < target.length; row++) {
    const weight = weights[row]!;
    const difference = scores[row]! - target[row]!;
    if (loss.kind === 'logistic') {
      const p = logistic(scores[row]!);
      gradients[row] = weight * (p - target[row]!);
      hessians[row] = weight * Math.max(1e-9, p * (1 - p));
    } else if (loss.kind === 'squared') {
      gradients[row] = weight * difference;
      hessians[row] = weight;
    } else {
      gradients[row] = weight * (difference >= 0 ? 1 - loss.level : -loss.level);
      hessians[row] = weight;
    }
  }
}

/** Weighted mean loss: log loss in nats, squared error, or pinball loss. */
export function meanLoss(
  loss: BoostingLoss,
  target: Float64Array,
  weights: Float64Array | null,
  scores: Float64Array,
): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    const weight = weights === null ? 1 : weights[row]!;
    const [y, score] = [target[row]!, scores[row]!];
    total += weight;
    if (loss.kind === 'logistic')
      sum += weight * (Math.max(score, 0) - score * y + Math.log1p(Math.exp(-Math.abs(score))));
    else if (loss.kind === 'squared') sum += weight * (score - y) ** 2;
    else sum += weight * (y >= score ? loss.level * (y - score) : (1 - loss.level) * (score - y));
  }
  return sum / total;
}

/**
 * Weighted quantile: the smallest value at which the weight of all values up to it reaches `level` of the whole; the middle to the next where it is reached exactly.
 *
 * @param level 0 < level < 1
 * @returns in the unit of the values; NaN for none
 * @example weightedQuantile(Float64Array.of(1, 2, 9), Float64Array.of(1, 1, 1), 0.5) // 2
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, level: number): number {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  let total = 0;
  for (const weight of weights) total += weight;
  let passed = 0;
  for (let at = 0; at < order.length; at++) {
    passed += weights[order[at]!]!;
    const value = values[order[at]!]!;
    if (passed > level * total * (1 + 1e-12) || at === order.length - 1) return value;
    if (passed >= level * total * (1 - 1e-12)) return (value + values[order[at + 1]!]!) / 2;
  }
  return Number.NaN;
}
