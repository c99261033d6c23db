import { logistic } from './logistic';

/** Straight line from log-odds to log-odds: `slope · s + intercept`. */
export interface Platt {
  slope: number;
  intercept: number;
}

export interface PlattPrior {
  /** Precision (1 / variance) of the slope around 1, > 0. */
  slope: number;
  /** Precision of the intercept around 0, > 0; Infinity: the intercept stays 0. */
  intercept: number;
}

/**
 * Calibration of log-odds s by a line (Platt scaling): maximises the likelihood of the outcomes under `logistic(a s + b)`, with normal priors that hold a near 1 and b near 0,
 * so that few rows change little. Newton's method.
 *
 * @param scores log-odds on rows that the scored model has not seen
 * @param outcomes 0 or 1 each
 * @param weights ≥ 0; 1 each when null
 * Source: Platt, Probabilistic outputs for support vector machines, Advances in Large Margin Classifiers (1999).
 * @example plattScaling(scores, outcomes, null, { slope: 1, intercept: 1 }) // { slope: 0.8, intercept: −0.1 }: the scores were too bold and too high
 */
export function plattScaling(
  scores: Float64Array,
  outcomes: Float64Array,
  weights: Float64Array | null,
  prior: PlattPrior,
): Platt {
  let slope = 1;
  let intercept = 0;
  const fixed = prior.intercept === Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 50; iteration++) {
    let [ga, gb] = [prior.slope * (slope - 1), fixed ? 0 : prior.intercept * intercept];
    let [haa, hab, hbb] = [prior.slope, 0, fixed ? 1 : prior.intercept];
    for (let row = 0; row < scores.length; row++) {
      const s = scores[row]!;
      const p = logistic(slope * s + intercept);
      const weight = weights === null ? 1 : weights[row]!;
      const residual = weight * (p - outcomes[row]!);
      const curvature = weight * p * (1 - p);
      ga += residual * s;
      haa += curvature * s * s;
      if (fixed) continue;
      gb += residual;
      hab += curvature * s;
      hbb += curvature;
    }
    const determinant = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    // A full step may overshoot where the scores are extreme; 2 in log-odds is far for one step.
    const scale = Math.min(1, 2 / Math.max(Math.abs(da), Math.abs(db), 1e-300));
    slope -= scale * da;
    intercept -= scale * db;
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return { slope, intercept };
}
