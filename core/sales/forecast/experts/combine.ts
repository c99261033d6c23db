import type { ExpertForecasts } from './expert-forecasts';
import { type ExpertWeight, expertWeights } from './expert-weights';
import { modelError } from './model-error';
import type { Rehearsal } from './rehearsal';

/** Degrees of freedom before any rehearsal; two rehearsals, which share deals, add one. */
const PRIOR_DEGREES = 4;
/** Experts of a smaller weight don't show in the deviation. */
const LEAST_WEIGHT = 1e-3;

/** The experts as one. */
export interface Combination {
  /** Expected revenue. */
  mean: number;
  /** Standard deviation of the revenue: chance, and what the experts are wrong by beyond it. */
  deviation: number;
  /** Degrees of freedom of that deviation. */
  degrees: number;
  /** `deviation` over that of chance alone, ≥ 1. */
  factor: number;
  weights: ExpertWeight[];
}

/**
 * Mean of the experts by their weights, and the deviation of their mixture, `√(σ² + Σ_k w_k (τ_k² m_k² + (m_k − m)²))`: chance, each expert's own error beyond it (see
 * `modelError`), and how far the experts are apart. What those were wrong by who are not followed any more has no part in it.
 *
 * @param past rehearsals that had ended by `now.at`
 * Source: Raftery et al., Using Bayesian model averaging to calibrate forecast ensembles, Monthly Weather Review 133 (2005).
 */
export function combine(now: ExpertForecasts, past: readonly Rehearsal[]): Combination {
  const weights = expertWeights(now, past);
  const mean = weights.reduce((sum, { weight, forecast }) => sum + weight * forecast, 0);
  let variance = now.deviation ** 2;
  let rehearsals = 0;
  for (const { expert, weight, forecast } of weights) {
    if (weight < LEAST_WEIGHT) continue;
    const { square, rehearsed } = modelError(expert, now, past);
    variance += weight * (square * forecast * forecast + (forecast - mean) ** 2);
    rehearsals += weight * rehearsed;
  }
  const deviation = Math.sqrt(variance);
  return {
    mean,
    deviation,
    degrees: PRIOR_DEGREES + rehearsals / 2,
    factor: now.deviation > 0 ? deviation / now.deviation : 1,
    weights,
  };
}
