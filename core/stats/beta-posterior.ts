import { betaQuantile } from './beta-quantile';

export interface BetaPosterior {
  /** Shapes after the data. */
  a: number;
  b: number;
  mean: number;
  /** 10 % and 90 % quantile: the 80 % interval. */
  low: number;
  high: number;
}

/**
 * Posterior of a rate under a beta prior of mean m and weight w: `Beta(mw + successes, (1 − m)w + failures)`.
 *
 * @param successes observed successes ≥ 0
 * @param failures observed failures ≥ 0
 * @param prior `mean` 0 < m < 1; `weight` w > 0 in observations that the prior is worth
 * @returns mean and 80 % interval, 0…1
 * Source: Gelman et al., Bayesian Data Analysis (3rd ed., 2013), section 2.4.
 * @example betaPosterior(6, 2, { mean: 0.5, weight: 8 }).mean // (4 + 6) / 16 = 0.625
 */
export function betaPosterior(
  successes: number,
  failures: number,
  prior: { mean: number; weight: number },
): BetaPosterior {
  const a = prior.mean * prior.weight + successes;
  const b = (1 - prior.mean) * prior.weight + failures;
  return { a, b, mean: a / (a + b), low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) };
}
