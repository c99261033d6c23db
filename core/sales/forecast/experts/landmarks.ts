import { historyStart } from './series-experts';
import { type Snapshot, snapshot } from './snapshot';
import { countBefore, type Tracks } from './tracks';

/** Earlier views of the pipeline that rates are learned from, at most. */
const MOST = 20;
const LEAST_HALF_LIFE_DAYS = 91;

/** The pipeline as it stood at an earlier time, and what came of it within the span. */
export interface Landmark {
  view: Snapshot;
  /** Newer ones count for more, 0…1. */
  weight: number;
  /** What each open deal brought within the span; 0 where it was not won in it. */
  brought: Float64Array;
  /** 1 where the deal was won within the span. */
  won: Uint8Array;
  /** Revenue within the span of deals that came after the view. */
  arrived: number;
  arrivals: number;
}

export type SnapshotAt = (at: number) => Snapshot;

/** Snapshots of one set of tracks, each made once. */
export function snapshots(tracks: Tracks): SnapshotAt {
  const made = new Map<number, Snapshot>();
  return at => {
    let view = made.get(at);
    if (view === undefined) {
      view = snapshot(tracks, at);
      made.set(at, view);
    }
    return view;
  };
}

/** Days from one landmark to the next: whole weeks, so that each sees the same weekday. */
export function landmarkStep(span: number): number {
  return 7 * Math.max(1, Math.floor(span / 28));
}

/**
 * Earlier views whose span has ended by `at`, newest first: the material that deals' chances are learned from. Nothing at or after `at` is looked at.
 * A view of twice the span ago (at least four weeks) counts half.
 */
export function landmarks(tracks: Tracks, view: SnapshotAt, at: number, span: number): Landmark[] {
  const start = historyStart(tracks, at);
  const halfLife = Math.max(LEAST_HALF_LIFE_DAYS, 6 * span);
  const step = landmarkStep(span);
  const result: Landmark[] = [];
  for (let back = 0; back < MOST; back++) {
    const from = at - span - back * step;
    if (from < start) break;
    result.push({ ...outcomesOf(tracks, view(from), from + span), weight: 0.5 ** ((back * step) / halfLife) });
  }
  return result;
}

function outcomesOf(tracks: Tracks, view: Snapshot, to: number): Omit<Landmark, 'weight'> {
  const brought = new Float64Array(view.deal.length);
  const won = new Uint8Array(view.deal.length);
  for (let row = 0; row < won.length; row++) {
    const i = view.deal[row] as number;
    if (tracks.won[i] === 0 || (tracks.closed[i] as number) >= to) continue;
    won[row] = 1;
    const revenue = tracks.revenue[i] as number;
    brought[row] = Number.isNaN(revenue) ? (view.amount[row] as number) : revenue;
  }
  let arrived = 0;
  let arrivals = 0;
  const { wins } = tracks;
  for (let k = countBefore(wins.at, view.at); k < wins.at.length && (wins.at[k] as number) < to; k++) {
    const i = wins.deal[k] as number;
    if ((tracks.created[i] as number) < view.at) continue;
    arrived += tracks.revenue[i] as number;
    arrivals++;
  }
  return { view, brought, won, arrived, arrivals };
}
