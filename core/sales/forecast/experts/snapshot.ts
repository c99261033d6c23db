import { countBefore, type Tracks } from './tracks';

/** The deals that were open at one time, side by side, as they were known then. */
export interface Snapshot {
  at: number;
  /** Index into the tracks. */
  deal: Int32Array;
  stage: Int32Array;
  /** Days since creation. */
  age: Float64Array;
  /** Days in the present stage. */
  stay: Float64Array;
  /** Steps seen so far. */
  steps: Int32Array;
  /** Days since anything happened: a step or an activity. */
  idle: Float64Array;
  /** Activities seen so far. */
  activities: Int32Array;
  /** Kind of the last activity, −1 for none. */
  lastActivity: Int32Array;
  /** Stage and age as one number: see `cellOf`. */
  cell: Int32Array;
  /** The mean of the deals won until then where unknown. */
  amount: Float64Array;
}

/** Ages in days at which chances may change. */
const AGES = [3, 7, 14, 30, 60, 120, 240];
const CELLS_OF_STAGE = AGES.length + 1;

/** Stage (−1 for unknown) and class of age as one index ≥ 0. */
export function cellOf(stage: number, age: number): number {
  let bucket = 0;
  while (bucket < AGES.length && age >= AGES[bucket]!) bucket++;
  return (stage + 1) * CELLS_OF_STAGE + bucket;
}

/** The stage of a cell, counted from 0 for unknown. */
export function stageOfCell(cell: number): number {
  return Math.floor(cell / CELLS_OF_STAGE);
}

export function cellCount({ stages }: Tracks): number {
  return (stages.length + 1) * CELLS_OF_STAGE;
}

/** The deals created before `at` and not closed before it. */
export function snapshot(tracks: Tracks, at: number): Snapshot {
  const open: number[] = [];
  for (let i = 0; i < tracks.n; i++) {
    if ((tracks.created[i] as number) < at && (tracks.closed[i] as number) >= at) open.push(i);
  }
  const n = open.length;
  const typical = meanWon(tracks, at);
  const view: Snapshot = {
    at,
    deal: Int32Array.from(open),
    stage: new Int32Array(n).fill(-1),
    age: new Float64Array(n),
    stay: new Float64Array(n),
    steps: new Int32Array(n),
    idle: new Float64Array(n),
    activities: new Int32Array(n),
    lastActivity: new Int32Array(n).fill(-1),
    cell: new Int32Array(n),
    amount: new Float64Array(n).fill(typical),
  };
  for (let row = 0; row < n; row++) {
    const i = open[row] as number;
    const created = tracks.created[i] as number;
    let last = created;
    let since = created;
    for (let step = tracks.stepStart[i] as number; step < (tracks.stepStart[i + 1] as number); step++) {
      const when = tracks.stepAt[step] as number;
      if (when >= at) break;
      const stage = tracks.stepStage[step] as number;
      if (stage !== view.stage[row]) since = when;
      view.stage[row] = stage;
      last = Math.max(last, when);
      view.steps[row] = (view.steps[row] as number) + 1;
      const amount = tracks.stepAmount[step] as number;
      if (!Number.isNaN(amount)) view.amount[row] = amount;
    }
    const from = tracks.activityStart[i] as number;
    const to = tracks.activityStart[i + 1] as number;
    if (to > from) {
      const seen = countBefore(tracks.activityAt.subarray(from, to), at);
      view.activities[row] = seen;
      if (seen > 0) {
        last = Math.max(last, tracks.activityAt[from + seen - 1] as number);
        view.lastActivity[row] = tracks.activityKind[from + seen - 1] as number;
      }
    }
    view.age[row] = at - created;
    view.cell[row] = cellOf(view.stage[row]!, at - created);
    view.stay[row] = at - since;
    view.idle[row] = at - last;
  }
  return view;
}

/** Mean revenue of the deals won before `at`; 0 before the first. */
export function meanWon({ wins }: Tracks, at: number): number {
  const n = countBefore(wins.at, at);
  return n === 0 ? 0 : (wins.sums[n] as number) / n;
}
