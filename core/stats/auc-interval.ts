/**
 * Interval of an AUC from its value and the two counts alone: all θ for which the AUC seen lies within z standard errors, the error taken at θ,
 * `V(θ) = θ(1−θ) (1 + (N−1)((1−θ)/(2−θ) + θ/(1+θ))) / (mn)`, N = (m+n)/2. Unlike an interval around the value itself it keeps a width where
 * all positives score above all negatives.
 *
 * @param auc 0…1
 * @param positives m ≥ 1
 * @param negatives n ≥ 1
 * @param z standard normal quantile
 * @returns bounds 0…1 around the value
 * Source: Newcombe, Confidence intervals for an effect size measure based on the Mann-Whitney statistic, part 2, Statistics in Medicine 25 (2006), method 5.
 * @example aucInterval(1, 10, 10, 1.96) // low 0.79…, high 1
 */
export function aucInterval(
  auc: number,
  positives: number,
  negatives: number,
  z: number,
): { low: number; high: number } {
  const half = (positives + negatives) / 2 - 1;
  const isWithin = (theta: number) => {
    const spread = 1 + half * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    const variance = (theta * (1 - theta) * spread) / (positives * negatives);
    return (auc - theta) ** 2 <= z * z * variance;
  };
  const search = (outside: number) => {
    let [out, within] = [outside, auc];
    for (let step = 0; step < 60; step++) {
      const middle = (out + within) / 2;
      if (isWithin(middle)) within = middle;
      else out = middle;
    }
    return within;
  };
  return { low: search(0), high: search(1) };
}
