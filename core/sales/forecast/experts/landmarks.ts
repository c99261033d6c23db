import { historyStart } from './series-experts';
import { type Snapshot, snapshot } from './snapshot';
import { countBefore, type Tracks } from './tracks';

/** Earlier views of the pipeline that rates are learned from, at most. */
const MOST = 20;
const LEAST_HALF_LIFE_DAYS = 91;
/** Open deals in all views that are kept, about 100 MB of them; then all are looked up anew. */
const MOST_KEPT = 1_000_000;

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

/** What one set of tracks showed at earlier times, each looked up once. */
export interface Looks {
  view(at: number): Snapshot;
  /** What came of the view at `from` within `span` days. */
  outcome(from: number, span: number): Outcome;
}

type Outcome = Omit<Landmark, 'weight'>;

export function looksAt(tracks: Tracks): Looks {
  const views = new Map<number, Snapshot>();
  const outcomes = new Map<string, Outcome>();
  let kept = 0;
  const looked = (at: number) => {
    const view = snapshot(tracks, at);
    kept += view.deal.length;
    if (kept > MOST_KEPT) {
      views.clear();
      outcomes.clear();
      kept = view.deal.length;
    }
    return view;
  };
  const looks: Looks = {
    view: at => once(views, at, () => looked(at)),
    outcome: (from, span) => once(outcomes, `${from} ${span}`, () => outcomesOf(tracks, looks.view(from), from + span)),
  };
  return looks;
}

function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  let value = made.get(key);
  if (value === undefined) {
    value = make();
    made.set(key, value);
  }
  return value;
}

/** Days from one landmark to the next: whole weeks, so that each sees the same weekday. */
export function landmarkStep(span: number): number {
  return 7 * Math.max(1, Math.floor(span / 28));
}

/**
 * Earlier views whose span has ended by `at`, newest first: the material that deals' chances are learned from. Nothing at or after `at` is looked at.
 * A view of twice the span ago (at least four weeks) counts half.
 */
export function landmarks(tracks: Tracks, looks: Looks, at: number, span: number): Landmark[] {
  const start = historyStart(tracks, at);
  const halfLife = Math.max(LEAST_HALF_LIFE_DAYS, 6 * span);
  const step = landmarkStep(span);
  const result: Landmark[] = [];
  for (let back = 0; back < MOST; back++) {
    const from = at - span - back * step;
    if (from < start) break;
    result.push({ ...looks.outcome(from, span), weight: 0.5 ** ((back * step) / halfLife) });
  }
  return result;
}

function outcomesOf(tracks: Tracks, view: Snapshot, to: number): Outcome {
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
