import type { Decision } from '../../records/decision';
import { ridgeLogistic } from '../../stats/ridge-logistic';
import { sparseRows } from '../../stats/sparse-rows';
import type { Learned } from './result';

/** Variance of the logarithm of a factor before anything is known: two of three factors lie within ±15 %, and one decision moves a factor by a few percent at most. */
const PRIOR_VARIANCE = 0.02;
/** Factors never leave ½ … 2, however one-sided the decisions are. */
const LIMIT = Math.LN2;
/** Older decisions than so many are no longer asked. */
const MOST_DECISIONS = 500;
/** One snooze says "not now": less than a dismissal does. */
const SNOOZE_WEIGHT = 0.3;

/** The user's general readiness to take up a suggestion begins at even odds, worth so many decisions. */
const READINESS_WEIGHT = 4;

/** What each kind of decision says of the suggestion: taken up (1) or not (0), and how much it counts. */
const VERDICTS: Partial<Record<Decision['what'], { taken: 0 | 1; weight: number }>> = {
  done: { taken: 1, weight: 1 },
  inserted: { taken: 1, weight: 1 },
  edited: { taken: 1, weight: 1 },
  snoozed: { taken: 0, weight: SNOOZE_WEIGHT },
  dismissed: { taken: 0, weight: 1 },
};

/**
 * By how much each family of reasons counts more or less, after what the user did with the suggestions.
 *
 * Logistic regression `P(taken up) = 1 / (1 + e^−(β0 + Σ θ_f x_f))` over the decisions, x_f the value of family f before anything was learned; θ has a normal prior
 * of mean 0 and variance 0.02, the user's general readiness β0 begins as four decisions at even odds. The factor is `e^(cθ)`, within ½ … 2, where c says how much of a
 * pattern the decisions show at all (see `patternShare`): decisions at random move next to nothing. As the whole is computed from the decisions each time, a
 * decision that is taken back leaves no trace, and their order plays no part. Decisions before the last "relearn" are not asked.
 *
 * @param decisions oldest first; those without reasons say nothing here
 * @returns families by their name, and the number of decisions behind them
 */
export function learnedWeights(decisions: readonly Decision[]): Learned {
  const from = decisions.findLastIndex(({ what }) => what === 'relearn') + 1;
  const told = decisions
    .slice(from)
    .filter(({ what, reasons }) => VERDICTS[what] !== undefined && reasons !== undefined && reasons.length > 0)
    .slice(-MOST_DECISIONS);
  const families = [...new Set(told.flatMap(({ reasons }) => (reasons ?? []).map(({ family }) => family)))].sort();
  if (families.length === 0) return { decisions: 0, families: [] };
  // The last row is the prior of the readiness: no reason at all, taken up half of the times.
  const columns = families.map(family =>
    Float64Array.from([...told, null], decision =>
      (decision?.reasons ?? []).reduce((sum, reason) => sum + (reason.family === family ? reason.value : 0), 0),
    ),
  );
  const verdicts = [
    ...told.map(({ what }) => VERDICTS[what] as { taken: number; weight: number }),
    { taken: 0.5, weight: READINESS_WEIGHT },
  ];
  const { coefficients } = ridgeLogistic({
    rows: sparseRows(columns),
    target: Float64Array.from(verdicts, ({ taken }) => taken),
    weights: Float64Array.from(verdicts, ({ weight }) => weight),
    ridge: 1 / PRIOR_VARIANCE,
  });
  const pattern = patternShare(columns, verdicts);
  return {
    decisions: told.length,
    families: families.map((family, at) => {
      const about = told.filter(({ reasons }) => reasons?.some(reason => reason.family === family));
      return {
        family,
        factor: Math.exp(Math.min(LIMIT, Math.max(-LIMIT, pattern * (coefficients[at] as number)))),
        taken: about.filter(({ what }) => VERDICTS[what]?.taken === 1).length,
        snoozed: about.filter(({ what }) => what === 'snoozed').length,
        dismissed: about.filter(({ what }) => what === 'dismissed').length,
      };
    }),
  };
}

/**
 * Share of what was fitted that is more than chance: `c = max(0, 1 − K / Σ z²)`, where z is the score of each of K families against "the family makes no difference", in its
 * standard deviations. Under chance alone Σ z² is about K. The method of moments of empirical Bayes, close to the positive-part James–Stein rule.
 *
 * Source: Efron and Hastie, Computer Age Statistical Inference (2016), sections 7.1 and 7.2.
 */
function patternShare(
  columns: readonly Float64Array[],
  verdicts: readonly { taken: number; weight: number }[],
): number {
  let total = 0;
  let taken = 0;
  for (const verdict of verdicts) {
    total += verdict.weight;
    taken += verdict.weight * verdict.taken;
  }
  const rate = taken / total;
  let families = 0;
  let sum = 0;
  for (const column of columns) {
    let mean = 0;
    for (const [row, { weight }] of verdicts.entries()) mean += (weight * (column[row] as number)) / total;
    let score = 0;
    let variance = 0;
    for (const [row, verdict] of verdicts.entries()) {
      const distance = verdict.weight * ((column[row] as number) - mean);
      score += distance * (verdict.taken - rate);
      variance += distance * distance * rate * (1 - rate);
    }
    if (variance <= 0) continue;
    families++;
    sum += (score * score) / variance;
  }
  return sum <= families ? 0 : 1 - families / sum;
}
