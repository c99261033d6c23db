/** Survival as a step function. */
export interface SurvivalCurve {
  /** Times at which something ended, ascending. */
  times: Float64Array;
  /** Share that outlasts each of these times, 0…1. */
  survival: Float64Array;
  /** Greenwood's standard error of `survival`; NaN where it has reached 0. */
  standardError: Float64Array;
}

/**
 * Kaplan-Meier estimate of survival with censoring: `S(t) = Π_{t_i ≤ t} (1 − d_i / n_i)`, n at risk and d ended at t_i; standard error by Greenwood,
 * `S √(Σ d / (n (n − d)))`. What is censored at t_i counts as at risk there.
 *
 * @param times lengths ≥ 0 in any one unit
 * @param ended 1 = ended then, 0 = still going on (censored)
 * Source: Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958).
 * @example kaplanMeier(Float64Array.of(1, 2, 3, 4), Uint8Array.of(1, 0, 1, 1)).survival // [0.75, 0.375, 0]
 */
export function kaplanMeier(times: Float64Array, ended: ArrayLike<number>): SurvivalCurve {
  const order = Uint32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!);
  const curve: { time: number; survival: number; error: number }[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let at = 0; at < order.length; ) {
    const time = times[order[at]!]!;
    const atRisk = order.length - at;
    let ends = 0;
    for (; at < order.length && times[order[at]!] === time; at++) if (ended[order[at]!] === 1) ends++;
    if (ends === 0) continue;
    survival *= 1 - ends / atRisk;
    greenwood += ends / (atRisk * (atRisk - ends));
    curve.push({ time, survival, error: survival * Math.sqrt(greenwood) });
  }
  return {
    times: Float64Array.from(curve, ({ time }) => time),
    survival: Float64Array.from(curve, point => point.survival),
    standardError: Float64Array.from(curve, ({ error }) => error),
  };
}

/** Share that lasts longer than `time` (or at least that long, with `before`). */
export function survivalAt({ times, survival }: SurvivalCurve, time: number, before = false): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time || (!before && times[middle] === time)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 1 : survival[low - 1]!;
}

/** First time by which half have ended; null when more than half outlast all that is known. */
export function medianSurvival({ times, survival }: SurvivalCurve): number | null {
  const at = survival.findIndex(share => share <= 0.5 + 1e-12);
  return at === -1 ? null : times[at]!;
}
