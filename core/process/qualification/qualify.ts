import type { Checklist } from '../../records/checklist';
import type { Deal } from '../../records/records';
import type { Instant } from '../../records/time';
import type { DealFacts } from '../stages/deal-facts';
import type { Qualification } from './result';

/** A deal by the checklist, as it is known now or, with `before`, as it was known then. */
export function qualify({ items }: Checklist, deal: Deal, facts: DealFacts, before?: Instant): Qualification {
  const answered = items.map(item => ({ item, answer: facts.answer(deal, item.by, before) }));
  const weigh = (counts: (met: boolean | null) => boolean) =>
    answered.reduce((sum, { item, answer }) => sum + (counts(answer.met) ? item.weight : 0), 0);
  const all = weigh(() => true);
  return {
    points: (100 * weigh(met => met === true)) / all,
    possible: (100 * weigh(met => met !== false)) / all,
    unanswered: answered.filter(({ answer }) => answer.met === null).length,
    items: answered,
  };
}
