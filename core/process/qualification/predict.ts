import type { Checklist } from '../../records/checklist';
import type { World } from '../../records/world';
import { closedOn } from '../../sales/history/closed-on';
import { auc } from '../../stats/auc';
import { aucInterval } from '../../stats/auc-interval';
import { wilsonInterval } from '../../stats/wilson-interval';
import type { DealFacts } from '../stages/deal-facts';
import { qualify } from './qualify';
import type { Prediction, QualifiedBand } from './result';

/** Won, and lost, deals that it takes to say anything. */
export const NEEDED = 10;
/** Standard normal quantile of a 95 % interval. */
const Z_95 = 1.959963984540054;
const BANDS = [
  [0, 40],
  [40, 70],
  [70, 100],
] as const;

/**
 * Whether the points of the checklist tell the user's won from lost deals. Each deal counts with what was known before the day on which it closed;
 * nothing is fitted, so all of them are a test. A deal for which half of the weight or more was never answered is left out.
 */
export function predict(checklist: Checklist, world: World, facts: DealFacts): Prediction {
  const scored: { points: number; won: boolean }[] = [];
  let closed = 0;
  for (const deal of world.deals) {
    const end = closedOn(deal);
    if (end === null) continue;
    closed += 1;
    const { points, possible } = qualify(checklist, deal, facts, end);
    if (possible - points < 50) scored.push({ points, won: deal.status === 'won' });
  }
  const won = scored.filter(each => each.won).length;
  const lost = scored.length - won;
  const basis = { won, lost, closed, needed: NEEDED };
  if (won < NEEDED || lost < NEEDED) {
    return { ...basis, verdict: 'too-few', auc: null, low: null, high: null, bands: [] };
  }
  const value = auc(
    Float64Array.from(scored, ({ points }) => points),
    Float64Array.from(scored, each => (each.won ? 1 : 0)),
  ) as number;
  const { low, high } = aucInterval(value, won, lost, Z_95);
  const verdict = low > 0.5 ? 'predicts' : high < 0.5 ? 'misleads' : 'not-shown';
  return { ...basis, verdict, auc: value, low, high, bands: BANDS.map(([from, to]) => bandOf(scored, from, to)) };
}

function bandOf(scored: readonly { points: number; won: boolean }[], from: number, to: number): QualifiedBand {
  const within = scored.filter(({ points }) => points >= from && (points < to || to === 100));
  const won = within.filter(each => each.won).length;
  const deals = within.length;
  if (deals === 0) return { from, to, deals, won, rate: null, low: null, high: null };
  return { from, to, deals, won, rate: won / deals, ...wilsonInterval(won, deals) };
}
