import { comparisonsOf } from '../../records/condition';
import type { Rule } from '../../records/rule';
import { conditionField } from '../conditions/fields';

/** Analyses of one record alone; all others need the whole world, and with it an open panel. */
const OF_ONE_RECORD = new Set(['deal.daysInStage', 'deal.openDays', 'ticket.waitedHours']);

/** Every field that the rule asks about, each once. */
export function fieldsOfRule(rule: Pick<Rule, 'when' | 'if'>): string[] {
  const asked = comparisonsOf(rule.if).map(({ field }) => field);
  return [...new Set('field' in rule.when ? [rule.when.field, ...asked] : asked)];
}

/** Whether one record is enough to judge by, as the background script does while the panel is closed. */
export function needsOneRecord(rule: Pick<Rule, 'when' | 'if'>): boolean {
  return fieldsOfRule(rule).every(id => OF_ONE_RECORD.has(id) || conditionField(id)?.from === 'record');
}
