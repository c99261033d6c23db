import type { ExpertForecasts } from './expert-forecasts';
import { type ExpertWeight, expertWeights } from './expert-weights';
import { ended, type Rehearsal, rehearsalWeight } from './rehearsal';

/** What chance alone is expected to fall short of, and how many rehearsals that guess is worth. */
const PRIOR_FACTOR = 1.5;
const PRIOR_REHEARSALS = 2;
/** Degrees of freedom before any rehearsal. */
const PRIOR_DEGREES = 4;
/** In standard deviations of chance: one wild period must not make all bands wide. */
const MOST_ERROR = 6;
const LEAST_FACTOR = 0.7;
const MOST_FACTOR = 8;

/** The experts as one. */
export interface Combination {
  /** Expected revenue. */
  mean: number;
  /** Standard deviation of the revenue: chance, and what the experts together were wrong by in rehearsals. */
  deviation: number;
  /** Degrees of freedom of that deviation. */
  degrees: number;
  /** `deviation` over that of chance alone. */
  factor: number;
  weights: ExpertWeight[];
}

/**
 * Mean of the experts by their weights. Each rehearsal is combined in the same way from the rehearsals before it, and its error, in standard deviations of chance,
 * says by which factor chance alone is too narrow: `f = √((2 · 1.5² + Σ v z²) / (2 + Σ v))`, |z| ≤ 6.
 *
 * @param past rehearsals that had ended by `now.at`
 */
export function combine(now: ExpertForecasts, past: readonly Rehearsal[]): Combination {
  const weights = expertWeights(now, past);
  let squares = PRIOR_REHEARSALS * PRIOR_FACTOR ** 2;
  let rehearsed = 0;
  for (const rehearsal of past) {
    if (!(rehearsal.deviation > 0)) continue;
    const before = past.filter(other => ended(other) <= rehearsal.at);
    const error = (rehearsal.actual - meanOf(expertWeights(rehearsal, before))) / rehearsal.deviation;
    const z = Math.min(MOST_ERROR, Math.abs(error));
    const weight = rehearsalWeight(rehearsal, now);
    squares += weight * z * z;
    rehearsed += weight;
  }
  const factor = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, Math.sqrt(squares / (PRIOR_REHEARSALS + rehearsed))));
  return {
    mean: meanOf(weights),
    deviation: factor * now.deviation,
    degrees: PRIOR_DEGREES + rehearsed,
    factor,
    weights,
  };
}

function meanOf(weights: readonly ExpertWeight[]): number {
  return weights.reduce((sum, { weight, forecast }) => sum + weight * forecast, 0);
}
