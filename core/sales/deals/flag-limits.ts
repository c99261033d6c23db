import type { Deal } from '../../records/records';
import { daysBetween } from '../../records/time';
import { quantile } from '../../stats/quantile';
import { closedOn } from '../history/closed-on';
import { cycleDays } from '../history/cycle-days';
import type { StageVisit } from '../history/stage-visits';
import type { DealFacts } from './deal-facts';

/** A limit that most of the user's won deals stayed within. */
export interface Limit {
  value: number;
  /** Won deals of the user behind it. */
  won: number;
}
/** Limits of everything that a deal is warned of, in the unit of what is measured. */
export interface FlagLimits {
  /** Days in a stage, by stage; null where neither the stage nor the deals' whole length is known. */
  stageDays: ReadonlyMap<string, Limit>;
  /** Days from creation. */
  ageDays: Limit;
  /** Days beyond the close date. */
  overdueDays: Limit;
  /** Times that the close date was moved later. */
  pushes: Limit;
  /** Days without mail or activity. */
  quietDays: Limit;
  /** Share of the highest amount that is gone, 0…1. */
  shrunkShare: Limit;
  /** People known of the deal: fewer are few. */
  contacts: Limit;
  /** Age in days from which a next step is expected. */
  nextStepDays: Limit;
}

/** Four of five won deals stayed within the limit. */
const WITHIN = 0.8;
/** The start values count as so many won deals. */
export const PRIOR_WEIGHT = 8;
/** Start values, by judgement: they stand where the user's own won deals say nothing yet. */
export const START = {
  stageDays: 30,
  ageDays: 120,
  overdueDays: 14,
  pushes: 1,
  quietDays: 14,
  shrunkShare: 0.1,
  contacts: 2,
  nextStepDays: 7,
};

/**
 * Limits from the user's own won deals: the 80 % quantile of what was measured in them (for contacts and for the age at which a next step is expected: the 20 % quantile),
 * mixed with the start value, `(n q + 8 s) / (n + 8)`.
 */
export function flagLimits(
  deals: readonly Deal[],
  factsOf: (deal: Deal) => DealFacts,
  visits: (deal: Deal) => readonly StageVisit[],
): FlagLimits {
  const won = deals.filter(({ status }) => status === 'won');
  const facts = won.map(factsOf);
  const lengths = new Map<string, number[]>();
  for (const deal of won) {
    for (const { stage, start, end } of visits(deal)) {
      if (start === null || end === null || stage === deal.stage) continue;
      const days = daysBetween(start, end);
      if (days < 0) continue;
      const list = lengths.get(stage);
      if (list === undefined) lengths.set(stage, [days]);
      else list.push(days);
    }
  }
  const known = (values: (number | null)[]) => values.filter(value => value !== null);
  const cycles = known(won.map(cycleDays));
  return {
    stageDays: new Map([...lengths].map(([stage, days]) => [stage, mixed(days, WITHIN, START.stageDays)])),
    ageDays: mixed(cycles, WITHIN, START.ageDays),
    overdueDays: mixed(known(won.map((deal, at) => overrun(deal, facts[at] as DealFacts))), WITHIN, START.overdueDays),
    pushes: mixed(known(facts.map(({ pushes }) => pushes)), WITHIN, START.pushes),
    quietDays: mixed(known(facts.map(({ longestSilenceDays }) => longestSilenceDays)), WITHIN, START.quietDays),
    shrunkShare: mixed(known(facts.map(({ shrunkShare }) => shrunkShare)), WITHIN, START.shrunkShare),
    contacts: mixed(
      facts.map(({ contacts }) => contacts).filter(contacts => contacts > 0),
      1 - WITHIN,
      START.contacts,
    ),
    nextStepDays: mixed(cycles, 1 - WITHIN, START.nextStepDays),
  };
}

function mixed(values: readonly number[], p: number, start: number): Limit {
  const own = quantile(values, p);
  const won = values.length;
  return { value: own === null ? start : (won * own + PRIOR_WEIGHT * start) / (won + PRIOR_WEIGHT), won };
}

/** Days from the close date that stood before the deal was won to the day on which it was; null where no history shows that date. */
function overrun(deal: Deal, { plannedClose }: DealFacts): number | null {
  const end = closedOn(deal);
  return end === null || plannedClose === null ? null : Math.max(0, daysBetween(plannedClose, end));
}
