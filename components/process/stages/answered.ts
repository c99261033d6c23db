import type { Answer } from '../../../core/process/stages/deal-facts';
import { criterionKey } from '../../../core/records';
import type { DealProcess } from './services';

/** A deal as it is once the answer is known, until the analyst gives its own. */
export function answered({ gate, qualification }: DealProcess, key: string, given: 'yes' | 'no' | 'open'): DealProcess {
  const met = given === 'open' ? null : given === 'yes';
  const answer: Answer = { met, by: met === null ? null : 'hand', at: null, people: [] };
  const items = gate?.items.map(item => (item.key === key ? { ...item, answer } : item)) ?? [];
  return {
    gate: gate && { ...gate, items, missing: items.filter(item => item.answer.met !== true).length },
    qualification: qualification && {
      ...qualification,
      items: qualification.items.map(each => (criterionKey(each.item.by) === key ? { ...each, answer } : each)),
    },
  };
}
