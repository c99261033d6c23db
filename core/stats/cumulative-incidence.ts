export interface CompetingDuration {
  /** Length ≥ 0, in any one unit. */
  time: number;
  /** What ended it: the event of interest, another event, or nothing yet (censored). */
  end: 'event' | 'other' | 'censored';
}

export interface CumulativeIncidence {
  /** Distinct times at which something ended, ascending. */
  times: Float64Array;
  /** Chance that the event has happened by then, 0…1. */
  incidence: Float64Array;
  /** Chance that nothing has happened by then, 0…1. */
  survival: Float64Array;
  /** Durations that are longer than that. */
  beyond: Float64Array;
}

/**
 * Aalen-Johansen estimate of the cumulative incidence of one of two competing events, with censoring:
 * `S(t) = Π_{t_i ≤ t} (1 − d_i / n_i)` (Kaplan-Meier over both events) and `F(t) = Σ_{t_i ≤ t} S(t_i−) e_i / n_i`, with n at risk, d ended and e ended by the event at t_i.
 * What is censored at t_i counts as at risk there.
 *
 * Source: Putter, Fiocco and Geskus, Tutorial in biostatistics: competing risks, Statistics in Medicine 26 (2007).
 * @example durations 1 (event), 2 (censored), 3 (other), 4 (event): incidence ¼ at 1, ¼ at 3, ⅝ at 4; survival ¾, ⅜, 0
 */
export function cumulativeIncidence(durations: readonly CompetingDuration[]): CumulativeIncidence {
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const times: number[] = [];
  const incidence: number[] = [];
  const survival: number[] = [];
  const beyond: number[] = [];
  let alive = 1;
  let happened = 0;
  let at = 0;
  while (at < sorted.length) {
    const time = (sorted[at] as CompetingDuration).time;
    const atRisk = sorted.length - at;
    let ended = 0;
    let events = 0;
    for (; at < sorted.length && (sorted[at] as CompetingDuration).time === time; at++) {
      const { end } = sorted[at] as CompetingDuration;
      if (end !== 'censored') ended++;
      if (end === 'event') events++;
    }
    if (ended === 0) continue;
    happened += (alive * events) / atRisk;
    alive *= 1 - ended / atRisk;
    times.push(time);
    incidence.push(happened);
    survival.push(alive);
    beyond.push(sorted.length - at);
  }
  return {
    times: Float64Array.from(times),
    incidence: Float64Array.from(incidence),
    survival: Float64Array.from(survival),
    beyond: Float64Array.from(beyond),
  };
}
