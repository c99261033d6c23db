import type { Answer } from '../../../core/process/stages/deal-facts';
import type { GateItem } from '../../../core/process/stages/result';
import { criterionKey } from '../../../core/records';
import type { DealProcess } from './services';

/** A deal as it is once the answer is known, until the analyst gives its own. */
export function answered({ gate, qualification }: DealProcess, key: string, given: 'yes' | 'no' | 'open'): DealProcess {
  const met = given === 'open' ? null : given === 'yes';
  const answer: Answer = { met, by: met === null ? null : 'hand', at: null, people: [] };
  const fresh = (items: readonly GateItem[]) => items.map(item => (item.key === key ? { ...item, answer } : item));
  const items = fresh(gate?.items ?? []);
  const missing = items.filter(item => item.answer.met !== true).length;
  const without = gate?.without && { ...gate.without, items: fresh(gate.without.items) };
  return {
    gate: gate && { ...gate, items, missing, without: without ?? null },
    qualification: qualification && {
      ...qualification,
      items: qualification.items.map(each => (criterionKey(each.item.by) === key ? { ...each, answer } : each)),
    },
  };
}
