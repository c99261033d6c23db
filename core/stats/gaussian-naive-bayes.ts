/** Means and variances of each column in each of the two classes. */
export interface GaussianNaiveBayes {
  /** ln P(1) − ln P(0). */
  priorLogOdds: number;
  /** By class, by column. */
  means: [Float64Array, Float64Array];
  variances: [Float64Array, Float64Array];
}

/** Share of a column's variance that each class gets on top, so that none is 0. */
const LEAST_VARIANCE = 1e-9;

/**
 * Gaussian naive Bayes of two classes: `P(C | x) ∝ P(C) Π_k N(x_k; μ_kC, σ²_kC)`. Missing values (NaN) are passed over. Its probabilities are too sure where columns say the same
 * thing: temper or calibrate them.
 *
 * @param columns numbers, all as long as `target`
 * @param target 1 or 0; both must occur
 * @throws RangeError when a class has no row
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), section 6.6.3.
 * @example gaussianNaiveBayes([Float64Array.of(1, 2, 8, 9)], Float64Array.of(0, 0, 1, 1)).means // [[1.5], [8.5]]
 */
export function gaussianNaiveBayes(columns: readonly Float64Array[], target: Float64Array): GaussianNaiveBayes {
  const ones = target.reduce((sum, each) => sum + each, 0);
  if (ones === 0 || ones === target.length) throw new RangeError('Gaussian naive Bayes: needs rows of both classes');
  const moments = (label: number) =>
    columns.map(values => {
      const own = values.filter((value, row) => target[row] === label && !Number.isNaN(value));
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      return { mean, variance: own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length };
    });
  const floors = columns.map(values => {
    const known = values.filter(value => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return (
      LEAST_VARIANCE * (known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length) || LEAST_VARIANCE
    );
  });
  const [zero, one] = [moments(0), moments(1)];
  const variances = (of: typeof zero) => Float64Array.from(of, ({ variance }, column) => variance + floors[column]!);
  return {
    priorLogOdds: Math.log(ones / (target.length - ones)),
    means: [Float64Array.from(zero, each => each.mean), Float64Array.from(one, each => each.mean)],
    variances: [variances(zero), variances(one)],
  };
}

/** Log-odds of class 1; a value that is missing, or a column that one class never showed, says nothing. */
export function gaussianLogOdds(
  { priorLogOdds, means, variances }: GaussianNaiveBayes,
  values: ArrayLike<number>,
): number {
  let score = priorLogOdds;
  for (let column = 0; column < means[0].length; column++) {
    const x = values[column]!;
    const [zero, one] = [0, 1].map(label => {
      const variance = variances[label as 0 | 1][column]!;
      return -0.5 * (Math.log(variance) + (x - means[label as 0 | 1][column]!) ** 2 / variance);
    }) as [number, number];
    if (!Number.isNaN(one - zero)) score += one - zero;
  }
  return score;
}
