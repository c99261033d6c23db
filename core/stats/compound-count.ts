/**
 * Mean and variance of a sum `Σ_{i≤N} X_i` of N independent amounts: `E = E[N] E[X]`, `Var = E[N] Var[X] + Var[N] E[X]²`.
 * N is the predictive count of a Poisson process after `events` in `windows` equal spans under the Jeffreys prior: negative binomial with
 * `E[N] = (events + ½) / windows` and `Var[N] = E[N] (1 + 1 / windows)`.
 *
 * @param events counted ≥ 0
 * @param windows spans they were counted in > 0
 * @param amounts what one event was worth, at least one
 * Source: Klugman et al., Loss Models (4th ed., 2012), section 9.3; Gelman et al., Bayesian Data Analysis (3rd ed., 2013), section 2.6.
 * @example compoundCount(9.5, 2, [10]) // count 5, mean 50, variance 5 · 1.5 · 100 = 750
 */
export function compoundCount(
  events: number,
  windows: number,
  amounts: readonly number[],
): { count: number; mean: number; variance: number } {
  const count = (events + 0.5) / windows;
  let sum = 0;
  for (const amount of amounts) sum += amount;
  const average = sum / amounts.length;
  let squares = 0;
  for (const amount of amounts) squares += (amount - average) ** 2;
  const spread = squares / amounts.length;
  return {
    count,
    mean: count * average,
    variance: count * spread + count * (1 + 1 / windows) * average * average,
  };
}
