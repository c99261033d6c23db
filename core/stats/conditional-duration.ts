/** Observations that the prior mean is worth. */
const PRIOR_WEIGHT = 4;

/**
 * Fits the chance that a duration which has already reached `age` ends within the next `span`: observed durations, shrunk towards an exponential.
 * `(k + w q0) / (n + w)` with n durations longer than age, k of them at most age + span, `q0 = 1 − e^(−span / M)` and
 * `M = (Σ T + w m) / (N + w)`, the mean of all N durations shrunk to the prior mean m; w = 4.
 *
 * @param durations observed, ≥ 0, in any one unit
 * @param priorMean m > 0, same unit
 * @returns `(age, span) → 0…1`, non-decreasing in span; age null = unknown, then q0 alone, since an exponential forgets its age
 * @example conditionalDuration([10, 20, 30, 40], 25)(15, 20) // k = 2, n = 3, M = 25, q0 = 1 − e^−0.8: (2 + 4 · 0.5507) / 7 = 0.6004
 */
export function conditionalDuration(
  durations: readonly number[],
  priorMean: number,
): (age: number | null, span: number) => number {
  const sorted = Float64Array.from(durations).sort();
  let sum = PRIOR_WEIGHT * priorMean;
  for (const duration of sorted) sum += duration;
  const average = sum / (sorted.length + PRIOR_WEIGHT);
  return (age, span) => {
    const exponential = -Math.expm1(-Math.max(0, span) / average);
    if (age === null) return exponential;
    const over = countUpTo(sorted, age);
    const ended = countUpTo(sorted, age + Math.max(0, span)) - over;
    return (ended + PRIOR_WEIGHT * exponential) / (sorted.length - over + PRIOR_WEIGHT);
  };
}

/** Values ≤ limit in an ascending array. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
