import { EXPERTS, type Expert, type ExpertForecasts } from './expert-forecasts';
import { type Rehearsal, rehearsalWeight } from './rehearsal';

/** Trust before any rehearsal, relative to each other. What knows the deals starts ahead of what knows only past revenue. */
const PRIOR: Record<Expert, number> = {
  'last-period': 0.3,
  'moving-average': 0.4,
  'long-average': 0.4,
  'linear-regression': 0.1,
  'seasonal-month': 0.1,
  'seasonal-quarter': 0.3,
  'seasonal-year': 0.3,
  'constant-hazard': 0.3,
  stage: 1,
  'stage-age': 1,
  boosted: 2,
  'deal-by-deal': 2,
};
/** Chances that were learned from so many spans side by side are half trusted. */
const HALF_LEARNED = 4;
const LEARNED: ReadonlySet<Expert> = new Set(['constant-hazard', 'stage', 'stage-age', 'boosted']);
/** Errors of a model beyond chance, as a share of its forecast. */
const MODEL_ERROR = 0.1;
/** Degrees of freedom of Student's t: one wild period must not decide alone. */
const DEGREES = 4;
/** How much a rehearsal says; more than 1, since rehearsals overlap less than their weights allow for. */
const SHARPNESS = 3;
const LEAST_TRUST = 1e-6;

/** The share of each expert that has a forecast, with what it was off by in rehearsals. */
export interface ExpertWeight {
  expert: Expert;
  /** 0…1; they add up to 1. */
  weight: number;
  forecast: number;
  /** Weighted absolute error over what came; null without rehearsals of it. */
  error: number | null;
}

/**
 * Bayesian averaging of the experts: prior trust times the likelihood of their past errors, `w_k ∝ π_k Π_t (1 + e_kt² / (ν s_t²))^(−κ v_t (ν + 1) / 2)`, with
 * `s² = chance variance + (10 % of the forecast)²` and v the weight of rehearsal t. Errors that chance explains tell little; errors beyond it tell much.
 * An expert that could not speak in a rehearsal gets the error of all together there.
 *
 * @param past rehearsals that had ended by `now.at`
 * Source: Hoeting et al., Bayesian model averaging: a tutorial, Statistical Science 14 (1999).
 */
export function expertWeights(now: ExpertForecasts, past: readonly Rehearsal[]): ExpertWeight[] {
  const able = EXPERTS.filter(expert => Number.isFinite(now.values[expert]));
  const trust = able.map(
    expert => PRIOR[expert] * (LEARNED.has(expert) ? now.learned / (now.learned + HALF_LEARNED) : 1) + LEAST_TRUST,
  );
  const logs = trust.map(Math.log);
  const off = new Float64Array(able.length);
  const came = new Float64Array(able.length);
  for (const rehearsal of past) {
    const together = priorMix(able, trust, rehearsal);
    const scale = rehearsal.deviation ** 2 + (MODEL_ERROR * together) ** 2;
    const weight = rehearsalWeight(rehearsal, now);
    if (!(scale > 0)) continue;
    for (const [k, expert] of able.entries()) {
      const own = rehearsal.values[expert];
      const error = (Number.isFinite(own) ? own : together) - rehearsal.actual;
      logs[k]! -= SHARPNESS * weight * ((DEGREES + 1) / 2) * Math.log1p((error * error) / (scale * DEGREES));
      if (!Number.isFinite(own)) continue;
      off[k]! += weight * Math.abs(error);
      came[k]! += weight * rehearsal.actual;
    }
  }
  const top = Math.max(...logs);
  const raw = logs.map(log => Math.exp(log - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return able.map((expert, k) => ({
    expert,
    weight: raw[k]! / total,
    forecast: now.values[expert],
    error: came[k]! > 0 ? off[k]! / came[k]! : null,
  }));
}

function priorMix(able: readonly Expert[], trust: readonly number[], { values }: Rehearsal): number {
  let sum = 0;
  let total = 0;
  for (const [k, expert] of able.entries()) {
    if (!Number.isFinite(values[expert])) continue;
    sum += trust[k]! * values[expert];
    total += trust[k]!;
  }
  return total > 0 ? sum / total : Number.NaN;
}
