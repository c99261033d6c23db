import type { Landmark } from './landmarks';
import { historyStart } from './series-experts';
import type { Snapshot } from './snapshot';
import { countBefore, type Tracks } from './tracks';

/** Ages in days at which chances may change. */
const AGES = [3, 7, 14, 30, 60, 120, 240];
/** Deals that the chance of all deals is worth in a stage, and that of the stage in one of its ages. */
const STAGE_PRIOR = 8;
const AGE_PRIOR = 15;
/** Before anything closed: half of the deals won, in a quarter on average. */
const PRIOR_WINS = 1;
const PRIOR_DAYS = 180;
/** Views of the past that the correction for size is weighed against. */
const SIZE_PRIOR = 2;

/** Chance of each open deal of a snapshot to be won within the span. */
export type Chances = (view: Snapshot) => Float64Array;

/** How many of the past views count, and for how much, is in their weights. Chances by stage, and by stage and age, shrunk towards those of all deals. */
export function stageChances(past: readonly Landmark[], byAge: boolean): Chances | null {
  const all = { deals: 0, won: 0 };
  const byStage = new Map<number, { deals: number; won: number }>();
  const byCell = new Map<number, { deals: number; won: number }>();
  const add = (map: Map<number, { deals: number; won: number }>, key: number, weight: number, won: number) => {
    const cell = map.get(key);
    if (cell === undefined) map.set(key, { deals: weight, won: weight * won });
    else {
      cell.deals += weight;
      cell.won += weight * won;
    }
  };
  for (const { view, weight, won } of past) {
    for (let row = 0; row < won.length; row++) {
      const came = won[row] as number;
      all.deals += weight;
      all.won += weight * came;
      add(byStage, view.stage[row] as number, weight, came);
      if (byAge) add(byCell, cellOf(view, row), weight, came);
    }
  }
  if (all.deals === 0) return null;
  const overall = all.won / all.deals;
  return view =>
    Float64Array.from(view.deal, (_, row) => {
      const stage = byStage.get(view.stage[row] as number);
      const ofStage = ((stage?.won ?? 0) + STAGE_PRIOR * overall) / ((stage?.deals ?? 0) + STAGE_PRIOR);
      if (!byAge) return ofStage;
      const cell = byCell.get(cellOf(view, row));
      return ((cell?.won ?? 0) + AGE_PRIOR * ofStage) / ((cell?.deals ?? 0) + AGE_PRIOR);
    });
}

function cellOf(view: Snapshot, row: number): number {
  const age = view.age[row] as number;
  let bucket = 0;
  while (bucket < AGES.length && age >= (AGES[bucket] as number)) bucket++;
  return ((view.stage[row] as number) + 1) * (AGES.length + 1) + bucket;
}

/** Before there are past views: wins per open day so far, `P = 1 − e^(−λ span)`, `λ = (wins + 1) / (days open + 180)`. */
export function constantChances(tracks: Tracks, at: number, span: number): Chances {
  const start = Math.min(at, historyStart(tracks, at));
  let wins = PRIOR_WINS;
  let days = PRIOR_DAYS;
  for (let i = 0; i < tracks.n; i++) {
    const from = Math.max(tracks.created[i] as number, start);
    const closed = tracks.closed[i] as number;
    const to = Math.min(closed, at);
    if (to < from || (tracks.created[i] as number) >= at) continue;
    days += to - from;
    if (closed < at && tracks.won[i] === 1) wins++;
  }
  const chance = -Math.expm1((-wins / days) * span);
  return view => new Float64Array(view.deal.length).fill(chance);
}

/**
 * What all past views together brought, over what the chances make of them: large deals may be won less often than small ones, or for less than was asked.
 * Shrunk towards 1 by two views' worth, 0.5…2.
 */
export function sizeCorrection(past: readonly Landmark[], chances: Chances): number {
  let expected = 0;
  let brought = 0;
  let weights = 0;
  for (const landmark of past) {
    weights += landmark.weight;
    const p = chances(landmark.view);
    for (let row = 0; row < p.length; row++) {
      expected += landmark.weight * (p[row] as number) * (landmark.view.amount[row] as number);
      brought += landmark.weight * (landmark.brought[row] as number);
    }
  }
  if (!(expected > 0)) return 1;
  const prior = (SIZE_PRIOR * expected) / weights;
  return Math.min(2, Math.max(0.5, (brought + prior) / (expected + prior)));
}

/** Sum of chance × amount. */
export function expectedRevenue(view: Snapshot, chances: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < chances.length; row++) sum += (chances[row] as number) * (view.amount[row] as number);
  return sum;
}

/** Open pipeline × base rate: the sum of all open amounts times the share of decided deals that were won. A baseline only: most open deals close later. */
export function pipelineTimesRate(tracks: Tracks, view: Snapshot): number {
  const decided = countBefore(tracks.closings, view.at);
  if (decided === 0) return Number.NaN;
  const rate = countBefore(tracks.wins.at, view.at) / decided;
  let sum = 0;
  for (const amount of view.amount) sum += amount;
  return sum * rate;
}
