import { Z_80 } from '../../stats/wilson-interval';
import type { RateRow, Spread, Velocity } from './result';

/** Won deals with a size, and with a duration, below which no velocity is said. */
const LEAST = 5;

/**
 * Sales velocity, `V = open deals · win rate · mean size of a won deal / mean days to win`, with its 80 % interval by the delta method on `ln V`:
 * `Var ln V ≈ (1 − p)/(np) + s²/(n x̄²)` of size and of days, taken as independent.
 *
 * @param open number of open deals
 * @param winRate of the decided deals; null without any
 * @param sizeMinor sizes of won deals, smallest unit of the currency
 * @param cycleDays days from creation to winning
 * @returns smallest units of the currency a day; null with under five sizes or durations, or when all were won on the first day
 * Source: Casella and Berger, Statistical Inference (2nd ed., 2002), section 5.5.4.
 * @example 10 open, half of them win, 2,000 each, in 40 days: 10 · 0.5 · 2,000 / 40 = 250 a day
 */
export function velocity(open: number, winRate: RateRow | null, sizeMinor: Spread, cycleDays: Spread): Velocity | null {
  if (winRate === null || winRate.won === 0 || sizeMinor.n < LEAST || cycleDays.n < LEAST) return null;
  const size = sizeMinor.mean as number;
  const days = cycleDays.mean as number;
  if (days <= 0) return null;
  const minorPerDay = (open * winRate.rate * size) / days;
  const n = winRate.won + winRate.lost;
  const variance = (1 - winRate.rate) / (n * winRate.rate) + relativeVariance(sizeMinor) + relativeVariance(cycleDays);
  const factor = Math.exp(Z_80 * Math.sqrt(variance));
  return { open, minorPerDay, lowMinorPerDay: minorPerDay / factor, highMinorPerDay: minorPerDay * factor };
}

/** Squared standard error of a mean, as a share of the mean. */
function relativeVariance({ n, mean, sd }: Spread): number {
  return ((sd as number) / (mean as number)) ** 2 / n;
}
