import type { CompoundCount } from '../../stats/compound-grid';
import { logistic } from '../../stats/logistic';
import { logit } from '../../stats/logit';
import type { Outcomes } from './outcomes';

/** Open deals are not believed to be better than their chances say by more than that, in log-odds; the rest of a rise is deals still to come. */
const MOST_RISE = 1;
const MOST_FALL = -12;
const HALVINGS = 60;

/** What is still to come, before and after it is brought to an expected revenue. */
export interface Ahead {
  open: Outcomes;
  coming: CompoundCount | null;
}

/** Expected revenue of the open deals. */
export function openMean({ deals, unknown }: Outcomes): number {
  let sum = 0;
  for (const { amount, probability } of deals) sum += amount * probability;
  for (const { points, probabilities } of unknown) {
    const average = points.reduce((total, point) => total + point, 0) / points.length;
    for (let i = 0; i < probabilities.length; i++) sum += average * probabilities[i]!;
  }
  return sum;
}

/** A chance whose log-odds are moved. Certain things stay certain. */
export function shiftedChance(p: number, shift: number): number {
  return p <= 0 || p >= 1 || shift === 0 ? p : logistic(logit(p) + shift);
}

/**
 * The shift of the log-odds, the same for every open deal, and the factor on the number of deals still to come, `e^shift`, that bring the expected revenue to `mean`.
 * Exponential tilting: of all changes that reach the mean it is the one that says least beyond it.
 *
 * @param mean ≥ 0
 * @returns shift −12…1; where that is not enough, `comingFactor` is larger than e^shift
 * Source: Cover and Thomas, Elements of Information Theory (2nd ed., 2006), section 11.1.
 */
export function tiltTo(ahead: Ahead, mean: number): { shift: number; comingFactor: number } {
  const { open, coming } = ahead;
  const comingMean = coming?.mean ?? 0;
  const at = (shift: number) => openMean(shifted(open, shift)) + Math.exp(shift) * comingMean;
  let low = MOST_FALL;
  let high = MOST_RISE;
  if (at(high) <= mean) {
    const rest = mean - openMean(shifted(open, high));
    return { shift: high, comingFactor: comingMean > 0 ? rest / comingMean : 1 };
  }
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (at(middle) < mean) low = middle;
    else high = middle;
  }
  const shift = (low + high) / 2;
  return { shift, comingFactor: Math.exp(shift) };
}

/** The open deals with moved chances. */
export function shifted({ deals, unknown }: Outcomes, shift: number): Outcomes {
  if (shift === 0) return { deals, unknown };
  return {
    deals: deals.map(({ amount, probability }) => ({ amount, probability: shiftedChance(probability, shift) })),
    unknown: unknown.map(({ points, probabilities }) => ({
      points,
      probabilities: Float64Array.from(probabilities, p => shiftedChance(p, shift)),
    })),
  };
}

/** So many times as many deals still to come, of the same sizes. */
export function timesComing(coming: CompoundCount | null, factor: number): CompoundCount | null {
  if (coming === null || factor === 1) return coming;
  const count = coming.count * factor;
  const { windows, amounts } = coming;
  return comingDeals(count, windows, amounts);
}

/** A negative binomial number of deals with these sizes, each equally likely: see `CompoundCount`. */
export function comingDeals(count: number, windows: number, amounts: readonly number[]): CompoundCount {
  let sum = 0;
  let squares = 0;
  for (const amount of amounts) {
    sum += amount;
    squares += amount * amount;
  }
  const average = sum / amounts.length;
  const variance = count * (squares / amounts.length + (average * average) / windows);
  return { count, windows, amounts, mean: count * average, variance };
}
