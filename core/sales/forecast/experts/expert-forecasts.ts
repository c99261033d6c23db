import { boostedChances, wellRecorded } from './boosted-chances';
import {
  type Chances,
  constantChances,
  expectedRevenue,
  pipelineTimesRate,
  sizeCorrection,
  stageChances,
} from './deal-experts';
import { type Landmark, type Looks, landmarkStep, landmarks } from './landmarks';
import { SERIES_EXPERTS, seriesForecasts } from './series-experts';
import type { Snapshot } from './snapshot';
import { countBefore, type Tracks } from './tracks';

export const EXPERTS = [...SERIES_EXPERTS, 'constant-hazard', 'stage', 'stage-age', 'boosted', 'deal-by-deal'] as const;
export type Expert = (typeof EXPERTS)[number];

/** Deals of unknown size that are still to come. */
export interface ComingDeals {
  /** Expected number that is created and won within the span. */
  count: number;
  /** Expected revenue of them. */
  mean: number;
  /** Spans that this was learned from, overlapping ones counted whole. */
  windows: number;
}

/** Revenue of the days from `at` on, as each expert saw it at `at`. */
export interface ExpertForecasts {
  at: number;
  /** Days. */
  span: number;
  /** NaN where an expert has nothing to go by. */
  values: Record<Expert, number>;
  /** Open pipeline × base rate: shown beside the experts, never mixed in. NaN before anything closed. */
  pipelineRate: number;
  /** Standard deviation that chance alone gives the revenue, by the best of the deals' experts at hand. */
  deviation: number;
  /** How many spans, side by side, the deals' chances were learned from. */
  learned: number;
}

/** The same with what is needed to draw a distribution. */
export interface ExpertView extends ExpertForecasts {
  view: Snapshot;
  /** Of each open deal in `view`, 0…1. */
  chances: Float64Array;
  coming: ComingDeals;
}

/**
 * Asks every expert at one time. Only what lies before `at` is looked at.
 *
 * @param trees whether to train boosted trees, which take longest; else chances by stage and age stand in for them. Where history holds too little for trees they
 *   say nothing.
 */
export function expertForecasts(tracks: Tracks, looks: Looks, at: number, span: number, trees: boolean): ExpertView {
  const past = landmarks(tracks, looks, at, span);
  const view = looks.view(at);
  const coming = comingDeals(past);
  const constant = constantChances(tracks, at, span);
  const byStage = stageChances(tracks, past, false);
  const byAge = stageChances(tracks, past, true);
  const recorded = wellRecorded(past);
  const byTrees = trees && recorded ? boostedChances(past) : null;
  const value = (chances: Chances | null) =>
    chances === null ? Number.NaN : expectedRevenue(view, chances(view)) * sizeCorrection(past, chances) + coming.mean;
  const byStageAndAge = value(byAge);
  const chances = (byTrees?.chances ?? byAge ?? constant)(view);
  // Where trees are not asked for, or have too few wins to learn from, their nearest relative stands in for them.
  const boosted = () => {
    if (!recorded) return Number.NaN;
    return byTrees === null ? byStageAndAge : expectedRevenue(view, chances) * byTrees.correction + coming.mean;
  };
  return {
    at,
    span,
    values: {
      ...seriesForecasts(tracks, at, span),
      'constant-hazard': expectedRevenue(view, constant(view)) + coming.mean,
      stage: value(byStage),
      'stage-age': byStageAndAge,
      boosted: boosted(),
      'deal-by-deal': Number.NaN,
    },
    pipelineRate: pipelineTimesRate(tracks, view),
    deviation: chanceDeviation(tracks, view, chances, coming),
    learned: coming.windows * Math.min(1, landmarkStep(span) / span),
    view,
    chances,
    coming,
  };
}

function comingDeals(past: readonly Landmark[]): ComingDeals {
  let weights = 0;
  let squares = 0;
  let count = 0;
  let mean = 0;
  for (const { weight, arrivals, arrived } of past) {
    weights += weight;
    squares += weight * weight;
    count += weight * arrivals;
    mean += weight * arrived;
  }
  if (weights === 0) return { count: 0, mean: 0, windows: 0 };
  return { count: count / weights, mean: mean / weights, windows: (weights * weights) / squares };
}

/** Luck of each deal, of those still to come, and of the rates, which are estimates: their log-odds have a variance of about one over the wins behind them. */
function chanceDeviation(tracks: Tracks, view: Snapshot, p: Float64Array, coming: ComingDeals): number {
  const wins = countBefore(tracks.wins.at, view.at);
  let variance = 0;
  let shared = 0;
  for (let row = 0; row < p.length; row++) {
    const amount = view.amount[row]!;
    const one = p[row]! * (1 - p[row]!) * amount;
    variance += one * amount;
    shared += one;
  }
  if (coming.count > 0) {
    let squares = 0;
    for (let k = 0; k < wins; k++) squares += tracks.revenue[tracks.wins.deal[k]!]! ** 2;
    variance += coming.count * (squares / Math.max(1, wins)) * (1 + 1 / coming.windows);
  }
  return Math.sqrt(variance + (shared * shared) / (wins + 4));
}
