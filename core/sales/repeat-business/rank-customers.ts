import { auc, compareAuc, midRanks } from '../../stats/auc';
import { type BgNbd, expectedPurchases, fitBgNbd } from '../../stats/bg-nbd';
import { behaviourScores, fitBehaviour, type Window, windowsBefore } from './behaviour-model';
import { buysWithin, historiesAt, type Purchases, purchasesBefore, weeksOf } from './purchases';

export type RankName = 'bg-nbd' | 'logistic' | 'mean-rank';

export interface Ranking {
  chosen: RankName;
  /** Higher: likelier to buy within the horizon. Parallel to the customers; 0…1 for a mean rank. */
  scores: Float64Array;
  /** Of the fit on all that is known; null where there is nothing to fit. */
  model: (BgNbd & { logLikelihood: number }) | null;
  /** Purchases expected within the horizon; null without a model. */
  expected: Float64Array | null;
  /** How each did on an earlier window; empty when there was too little for a test. */
  trials: { name: RankName; auc: number }[];
  /** Customers in that test. */
  tested: number;
}

/** Standard errors by which one of the two must rank better than both together. */
const LEAST_GAIN = 2;

/**
 * Who is likely to buy again: mean rank of the purchases that BG/NBD expects and of a logistic regression trained on earlier windows; one of the two alone where it ranked clearly
 * better on the last window that is known.
 *
 * @param customers with purchases before the origin only
 */
export function rankCustomers(customers: readonly Purchases[], { origin, horizonDays }: Window): Ranking {
  const first = customers.reduce((least, { days }) => Math.min(least, days[0]!), origin);
  const model = customers.length === 0 ? null : fitBgNbd(historiesAt(customers, origin));
  const now = scoresAt(customers, { origin, horizonDays }, first, model);
  const [window] = windowsBefore(first, origin, horizonDays);
  const trial = window === undefined ? null : testAt(customers, window, first);
  const chosen = trial?.chosen ?? (now.logistic === null ? 'bg-nbd' : 'mean-rank');
  return {
    chosen: now[chosen] === null ? 'bg-nbd' : chosen,
    scores: now[chosen] ?? now['bg-nbd'],
    model,
    expected: model === null ? null : now['bg-nbd'],
    trials: trial?.trials ?? [],
    tested: trial?.tested ?? 0,
  };
}

type Scores = { 'bg-nbd': Float64Array } & Record<'logistic' | 'mean-rank', Float64Array | null>;

function scoresAt(customers: readonly Purchases[], window: Window, first: number, model: BgNbd | null): Scores {
  const expected = expectedWithin(customers, window, model);
  const behaviour = fitBehaviour(customers, windowsBefore(first, window.origin, window.horizonDays));
  const logistic = behaviour === null ? null : behaviourScores(behaviour, customers, window);
  return { 'bg-nbd': expected, logistic, 'mean-rank': logistic && meanRank(expected, logistic) };
}

/** Purchases expected of each customer; repeats alone where there is no model. */
export function expectedWithin(
  customers: readonly Purchases[],
  { origin, horizonDays }: Window,
  model: BgNbd | null,
): Float64Array {
  const { frequency, recency, age } = historiesAt(customers, origin);
  if (model === null) return frequency;
  return frequency.map((repeats, at) =>
    expectedPurchases(model, { frequency: repeats, recency: recency[at]!, age: age[at]! }, weeksOf(horizonDays)),
  );
}

function testAt(customers: readonly Purchases[], window: Window, first: number) {
  const then = customers.flatMap(customer => {
    const before = purchasesBefore(customer, window.origin);
    return before === null ? [] : [{ before, bought: buysWithin(customer, window.origin, window.horizonDays) ? 1 : 0 }];
  });
  const known = then.map(({ before }) => before);
  const bought = Float64Array.from(then, each => each.bought);
  const scores = scoresAt(
    known,
    window,
    first,
    known.length === 0 ? null : fitBgNbd(historiesAt(known, window.origin)),
  );
  const both = scores['mean-rank'];
  if (both === null) return null;
  const names: RankName[] = ['mean-rank', 'logistic', 'bg-nbd'];
  const trials = names.flatMap(name => {
    const found = auc(scores[name]!, bought);
    return found === null ? [] : [{ name, auc: found }];
  });
  if (trials.length === 0) return null;
  let best: { name: RankName; gain: number } = { name: 'mean-rank', gain: 0 };
  for (const name of ['logistic', 'bg-nbd'] as const) {
    const found = compareAuc(scores[name]!, both, bought);
    if (found !== null && found.gain > LEAST_GAIN * found.standardError && found.gain > best.gain) {
      best = { name, gain: found.gain };
    }
  }
  return { chosen: best.name, trials, tested: then.length };
}

/** 0…1: the mean of the two ranks. */
function meanRank(a: Float64Array, b: Float64Array): Float64Array {
  const [first, second] = [midRanks(a), midRanks(b)];
  return first.map((rank, at) => (rank + second[at]!) / (2 * first.length));
}
