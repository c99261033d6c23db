/** What was known of one deal, and from when on. Times are days since 1970-01-01, fractions allowed. */
export interface DealTrack {
  created: number;
  /** null while open. */
  closed: number | null;
  won: boolean;
  /** What a won deal brought; null where nobody said. */
  revenue: number | null;
  /** Stage and amount from `at` on, ascending; null = unknown. */
  steps: readonly { at: number; stage: string | null; amount: number | null }[];
  /** Calls, mails, visits; ascending. */
  activities?: readonly { at: number; kind: string }[];
}

/** The same deals side by side in typed arrays; deal i has the steps `stepStart[i]` to `stepStart[i + 1]`. */
export interface Tracks {
  n: number;
  created: Float64Array;
  /** +∞ while open. */
  closed: Float64Array;
  won: Uint8Array;
  /** NaN where unknown. */
  revenue: Float64Array;
  stepStart: Uint32Array;
  stepAt: Float64Array;
  /** Index into `stages`. */
  stepStage: Int32Array;
  /** NaN where unknown. */
  stepAmount: Float64Array;
  activityStart: Uint32Array;
  activityAt: Float64Array;
  /** Index of the kind, in order of its first appearance in time. */
  activityKind: Int32Array;
  stages: readonly (string | null)[];
  /** Won deals with a revenue in order of closing, and the running sum of their revenue: `sums[k]` is that of the first k. */
  wins: { deal: Int32Array; at: Float64Array; sums: Float64Array };
  /** Closing times of all decided deals, ascending. */
  closings: Float64Array;
}

/**
 * Puts deals into typed arrays. A deal that closed before it was created counts as created at its closing; a revenue below 0 counts as 0.
 * Stages and kinds are numbered as time brings them, so that what happens later changes no number: figures about an earlier day are the same to the last bit.
 */
export function tracksOf(deals: readonly DealTrack[]): Tracks {
  const n = deals.length;
  const stepCount = deals.reduce((sum, deal) => sum + deal.steps.length, 0);
  const activityCount = deals.reduce((sum, deal) => sum + (deal.activities?.length ?? 0), 0);
  const tracks = {
    n,
    created: new Float64Array(n),
    closed: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    won: new Uint8Array(n),
    revenue: new Float64Array(n).fill(Number.NaN),
    stepStart: new Uint32Array(n + 1),
    stepAt: new Float64Array(stepCount),
    stepStage: new Int32Array(stepCount),
    stepAmount: new Float64Array(stepCount).fill(Number.NaN),
    activityStart: new Uint32Array(n + 1),
    activityAt: new Float64Array(activityCount),
    activityKind: new Int32Array(activityCount),
  };
  const stages = firstSeen(deals, ({ steps }) => steps.map(({ at, stage }) => ({ at, name: stage })));
  const kinds = firstSeen(deals, ({ activities = [] }) => activities.map(({ at, kind }) => ({ at, name: kind })));
  let step = 0;
  let activity = 0;
  for (const [i, deal] of deals.entries()) {
    tracks.created[i] = deal.closed === null ? deal.created : Math.min(deal.created, deal.closed);
    if (deal.closed !== null) tracks.closed[i] = deal.closed;
    if (deal.won && deal.closed !== null) {
      tracks.won[i] = 1;
      if (deal.revenue !== null) tracks.revenue[i] = Math.max(0, deal.revenue);
    }
    for (const { at, stage, amount } of deal.steps) {
      tracks.stepAt[step] = at;
      tracks.stepStage[step] = stages.get(stage)!;
      if (amount !== null) tracks.stepAmount[step] = Math.max(0, amount);
      step++;
    }
    tracks.stepStart[i + 1] = step;
    for (const { at, kind } of deal.activities ?? []) {
      tracks.activityAt[activity] = at;
      tracks.activityKind[activity++] = kinds.get(kind)!;
    }
    tracks.activityStart[i + 1] = activity;
  }
  return { ...tracks, stages: [...stages.keys()], wins: winsOf(tracks), closings: closingsOf(tracks) };
}

/** Numbers of the names in the order of their first appearance in time. */
function firstSeen<T>(
  deals: readonly DealTrack[],
  of: (deal: DealTrack) => readonly { at: number; name: T }[],
): Map<T, number> {
  const first = new Map<T, number>();
  for (const deal of deals) {
    for (const { at, name } of of(deal)) {
      if (at >= (first.get(name) ?? Number.POSITIVE_INFINITY)) continue;
      // Put at the end: of names that came at the same time, the one of the earlier deal stays first.
      first.delete(name);
      first.set(name, at);
    }
  }
  return new Map([...first].sort(([, a], [, b]) => a - b).map(([name], index) => [name, index]));
}

function winsOf({ n, won, revenue, closed }: Pick<Tracks, 'n' | 'won' | 'revenue' | 'closed'>): Tracks['wins'] {
  const indices: number[] = [];
  for (let i = 0; i < n; i++) if (won[i] === 1 && !Number.isNaN(revenue[i] as number)) indices.push(i);
  const deal = Int32Array.from(indices.sort((a, b) => (closed[a] as number) - (closed[b] as number) || a - b));
  const sums = new Float64Array(deal.length + 1);
  for (const [k, i] of deal.entries()) sums[k + 1] = (sums[k] as number) + (revenue[i] as number);
  return { deal, at: Float64Array.from(deal, i => closed[i] as number), sums };
}

function closingsOf({ closed }: Pick<Tracks, 'closed'>): Float64Array {
  return closed.filter(Number.isFinite).sort();
}

/** How many of the ascending `times` lie before `at`. */
export function countBefore(times: Float64Array, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Revenue won from `from` (included) to `to` (excluded). */
export function revenueBetween({ wins }: Tracks, from: number, to: number): number {
  if (to <= from) return 0;
  return (wins.sums[countBefore(wins.at, to)] as number) - (wins.sums[countBefore(wins.at, from)] as number);
}

/** Deals with a revenue won from `from` (included) to `to` (excluded). */
export function winsBetween({ wins }: Tracks, from: number, to: number): number {
  return Math.max(0, countBefore(wins.at, to) - countBefore(wins.at, from));
}
