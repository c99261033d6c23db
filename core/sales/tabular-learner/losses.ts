/** Log loss of one row in nats: `ln(1 + e^s) − y s`. */
export function rowLoss(score: number, won: number): number {
  return Math.max(score, 0) - score * won + Math.log1p(Math.exp(-Math.abs(score)));
}

/** Log losses of rows. */
export function rowLosses(scores: Float64Array, won: Float64Array): Float64Array {
  return scores.map((score, row) => rowLoss(score, won[row]!));
}

/** How much lower one loss is than another, on the same rows. */
export interface Comparison {
  /** Mean gain in nats per row; positive: `better` is better. */
  gain: number;
  /** Of the mean, rows of one deal counted as one observation. */
  standardError: number;
}

/**
 * Paired comparison of two sets of losses.
 *
 * @param group rows of one deal share a number; null: each row is a deal
 */
export function compare(better: Float64Array, worse: Float64Array, group: Int32Array | null): Comparison {
  const n = better.length;
  let sum = 0;
  for (let row = 0; row < n; row++) sum += worse[row]! - better[row]!;
  const gain = sum / n;
  const byDeal = new Map<number, number>();
  let squares = 0;
  for (let row = 0; row < n; row++) {
    const off = worse[row]! - better[row]! - gain;
    if (group === null) squares += off * off;
    else byDeal.set(group[row]!, (byDeal.get(group[row]!) ?? 0) + off);
  }
  for (const off of byDeal.values()) squares += off * off;
  const deals = group === null ? n : byDeal.size;
  return { gain, standardError: deals < 2 ? Number.POSITIVE_INFINITY : Math.sqrt((squares * deals) / (deals - 1)) / n };
}

/** A choice among settings, and how it did on rows that had no part in it. */
export interface Choice {
  /** The setting with the least loss on all folds. */
  setting: number;
  /** For each fold, the setting with the least loss on the other folds. */
  byFold: number[];
}

/**
 * Chooses a setting by its losses in folds. For an honest figure of the choice each fold is measured with what the others would have chosen.
 *
 * @param losses for each setting the losses of each fold's rows
 * @param preferred taken when no setting is better than it by more than one standard error
 * @param places row of each loss by fold, where folds share rows; a row is one observation
 */
export function choose(
  losses: readonly (readonly Float64Array[])[],
  preferred: number | null,
  places: readonly Int32Array[] | null = null,
): Choice {
  const sums = losses.map(folds => folds.map(fold => fold.reduce((sum, loss) => sum + loss, 0)));
  const folds = losses[0]!.length;
  const pick = (left: number): number => {
    const totals = sums.map(each => each.reduce((sum, loss, fold) => sum + (fold === left ? 0 : loss), 0));
    const best = totals.indexOf(Math.min(...totals));
    if (preferred === null || best === preferred) return best;
    const { gain, standardError } = compare(
      joined(losses[best]!, left),
      joined(losses[preferred]!, left),
      places && Int32Array.from(places.flatMap((fold, at) => (at === left ? [] : [...fold]))),
    );
    return gain > standardError ? best : preferred;
  };
  const setting = pick(-1);
  return { setting, byFold: Array.from({ length: folds }, (_, fold) => (folds === 1 ? setting : pick(fold))) };
}

/** One array out of those of all folds but `left`. */
export function joined(folds: readonly Float64Array[], left = -1): Float64Array {
  const kept = folds.filter((_, at) => at !== left);
  const all = new Float64Array(kept.reduce((sum, fold) => sum + fold.length, 0));
  let end = 0;
  for (const fold of kept) {
    all.set(fold, end);
    end += fold.length;
  }
  return all;
}
