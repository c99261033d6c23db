/** Chances of ending in each interval, given that it was reached. */
export interface DiscreteHazards {
  /** Of the event of interest, 0…1. */
  event: Float64Array;
  /** Of any other end, 0…1. */
  other: Float64Array;
  /** Durations that reached the interval, and half of those that were cut off in it. */
  atRisk: Float64Array;
}

/**
 * Life table of two competing ends in intervals: `h = (d + w h̄) / (n − c/2 + w)`, n reached the interval, d ended in it, c were cut off in it (counted half), and the
 * hazard is shrunk to that of all intervals h̄ as if w further durations had been seen.
 *
 * @param times lengths ≥ 0 in any one unit
 * @param ends 1 = the event, 2 = another end, 0 = still going on
 * @param edges where each interval begins, ascending from 0; the last one has no end
 * @param shrinkage w ≥ 0 in durations
 * Source: Cutler and Ederer, Maximum utilization of the life table method, Journal of Chronic Diseases 8 (1958).
 * @example discreteHazards(Float64Array.of(1, 1, 3, 3), Uint8Array.of(1, 2, 1, 1), [0, 2], 0).event // [0.25, 1]
 */
export function discreteHazards(
  times: Float64Array,
  ends: Uint8Array,
  edges: readonly number[],
  shrinkage: number,
): DiscreteHazards {
  const size = edges.length;
  const counts = Array.from({ length: 3 }, () => new Float64Array(size)) as [Float64Array, Float64Array, Float64Array];
  for (let row = 0; row < times.length; row++) {
    let interval = size - 1;
    while (interval > 0 && times[row]! < edges[interval]!) interval--;
    counts[ends[row] as 0 | 1 | 2][interval]! += 1;
  }
  const [cut, event, other] = counts;
  const atRisk = new Float64Array(size);
  let reached = 0;
  for (let interval = size - 1; interval >= 0; interval--) {
    reached += cut[interval]! + event[interval]! + other[interval]!;
    atRisk[interval] = reached - cut[interval]! / 2;
  }
  const all = atRisk.reduce((sum, n) => sum + n, 0);
  const hazards = (ended: Float64Array) => {
    const overall = all === 0 ? 0 : ended.reduce((sum, n) => sum + n, 0) / all;
    return ended.map((n, interval) => {
      const weight = atRisk[interval]! + shrinkage;
      return weight === 0 ? 0 : (n + shrinkage * overall) / weight;
    });
  };
  return { event: hazards(event), other: hazards(other), atRisk };
}
