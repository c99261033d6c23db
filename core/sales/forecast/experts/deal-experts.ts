import type { Landmark } from './landmarks';
import { historyStart } from './series-experts';
import { cellCount, type Snapshot, stageOfCell } from './snapshot';
import { countBefore, type Tracks } from './tracks';

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

/** Chances by stage, and by stage and age, as past views show them, shrunk towards those of all deals. */
export function stageChances(tracks: Tracks, past: readonly Landmark[], byAge: boolean): Chances | null {
  const cells = cellCount(tracks);
  const deals = new Float64Array(cells);
  const wins = new Float64Array(cells);
  for (const { view, weight, won } of past) {
    for (let row = 0; row < won.length; row++) {
      const cell = view.cell[row]!;
      deals[cell]! += weight;
      wins[cell]! += weight * won[row]!;
    }
  }
  const stageDeals = new Float64Array(tracks.stages.length + 1);
  const stageWins = new Float64Array(stageDeals.length);
  let [all, allWins] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    stageDeals[stageOfCell(cell)]! += deals[cell]!;
    stageWins[stageOfCell(cell)]! += wins[cell]!;
    all += deals[cell]!;
    allWins += wins[cell]!;
  }
  if (all === 0) return null;
  const chances = Float64Array.from(deals, (n, cell) => {
    const stage = stageOfCell(cell);
    const ofStage = (stageWins[stage]! + (STAGE_PRIOR * allWins) / all) / (stageDeals[stage]! + STAGE_PRIOR);
    return byAge ? (wins[cell]! + AGE_PRIOR * ofStage) / (n + AGE_PRIOR) : ofStage;
  });
  return view => {
    const result = new Float64Array(view.cell.length);
    for (let row = 0; row < result.length; row++) result[row] = chances[view.cell[row]!]!;
    return result;
  };
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
  return sizeCorrectionOf(expected, brought, weights);
}

/** @param weights of the views behind the two sums */
export function sizeCorrectionOf(expected: number, brought: number, weights: number): number {
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
