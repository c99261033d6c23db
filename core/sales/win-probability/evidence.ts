import { logit } from '../../stats/logit';
import { mean } from '../../stats/mean';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation';
import type { ClosedDeal, Field } from './field';

/** Closed deals that the prior of every rate is worth. */
export const PRIOR_WEIGHT = 8;
/** Closed deals needed before a field is looked at. */
const LEAST_DEALS = 30;
/** Of these the first only teach. */
const BURN_IN = 10;
/** Closed deals needed in one category before it says anything. */
const LEAST_IN_CATEGORY = 10;
/** Standard errors by which a field must beat the base rate: at 2, about one useless field in 44 passes. */
const LEAST_GAIN = 2;

/** Largest difference between the shares of won and of lost deals that show the field, 0…1. */
const MISSING_TOLERANCE = 0.1;

export interface Rate {
  won: number;
  closed: number;
  /** Shrunk to the base rate, or to the rate of its whole; 0…1. */
  rate: number;
  /** Log-odds of `rate` minus those of the rate that it was shrunk to. */
  shift: number;
}

/** Even-odds prior: an untried seller is as likely to win as to lose, and eight closed deals weigh as much as that. */
export function baseRate(won: number, closed: number): number {
  return (won + PRIOR_WEIGHT / 2) / (closed + PRIOR_WEIGHT);
}

/**
 * What a field says about each of its categories; empty when it doesn't discriminate. A field is used only where it would have predicted this user's own
 * closed deals better than the base rate did: each deal in the order of closing is predicted from the earlier ones, and the gain in log loss
 * `−ln P(outcome)` must exceed twice its standard error.
 * A field that won and lost deals show unequally often is not used either: many sites clear the amount of a lost deal or rename the stage of a won one, which
 * looks like a perfect signal and is none.
 *
 * @param closed in the order of closing
 */
export function evidence(field: Field, closed: readonly ClosedDeal[]): Map<string, Rate> {
  const rates = new Map<string, Rate>();
  if (closed.length < LEAST_DEALS) return rates;
  const counts = new Map<string, { won: number; closed: number }>();
  const gains: number[] = [];
  let won = 0;
  const shown = { won: 0, lost: 0 };
  for (const [at, deal] of closed.entries()) {
    const base = baseRate(won, at);
    const categories = field.closed(deal);
    if (categories.length > 0) shown[deal.won ? 'won' : 'lost']++;
    const telling = categories.filter(category => field.whole?.(category) !== null);
    if (at >= BURN_IN && telling.length > 0) gains.push(gainOf(field, telling, counts, base, deal.won));
    for (const category of categories) {
      const count = counts.get(category);
      if (count === undefined) counts.set(category, { won: Number(deal.won), closed: 1 });
      else {
        count.closed++;
        if (deal.won) count.won++;
      }
    }
    won += Number(deal.won);
  }
  // Written so that no won or no lost deal at all (0 / 0) is refused too.
  const difference = Math.abs(shown.won / won - shown.lost / (closed.length - won));
  if (!(difference <= MISSING_TOLERANCE)) return rates;
  const gain = mean(gains);
  const spread = sampleStandardDeviation(gains);
  if (gain === null || spread === null || gain <= (LEAST_GAIN * spread) / Math.sqrt(gains.length)) return rates;
  const base = baseRate(won, closed.length);
  for (const [category, count] of counts) {
    if (count.closed < LEAST_IN_CATEGORY || field.whole?.(category) === null) continue;
    const measure = measureOf(field, category, counts, base);
    const rate = shrunk(count, measure);
    rates.set(category, { ...count, rate, shift: logit(rate) - logit(measure) });
  }
  return rates;
}

/** Gain in log loss over the base rate (over the rate of the whole, for a part), averaged over the categories that the deal was in. */
function gainOf(field: Field, categories: readonly string[], counts: Counts, base: number, won: boolean): number {
  let gain = 0;
  for (const category of categories) {
    const count = counts.get(category);
    const measure = measureOf(field, category, counts, base);
    const rate = count === undefined || count.closed < LEAST_IN_CATEGORY ? measure : shrunk(count, measure);
    gain += won ? Math.log(rate / measure) : Math.log((1 - rate) / (1 - measure));
  }
  return gain / categories.length;
}

type Counts = ReadonlyMap<string, { won: number; closed: number }>;

/** The rate that a category's evidence counts against: that of its whole where the field has one, else the base rate. 0…1 */
function measureOf(field: Field, category: string, counts: Counts, base: number): number {
  const whole = field.whole?.(category);
  const count = whole === undefined || whole === null ? undefined : counts.get(whole);
  return count === undefined ? base : shrunk(count, base);
}

function shrunk(count: { won: number; closed: number }, base: number): number {
  return (count.won + PRIOR_WEIGHT * base) / (count.closed + PRIOR_WEIGHT);
}
