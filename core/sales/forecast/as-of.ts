import type { Change } from '../../records/change';
import type { Deal } from '../../records/records';
import type { Day } from '../../records/time';
import { closedOn } from '../history/closed-on';

/**
 * The deals as they were known at the start of `day`: those created before it; decided ones only if they had closed by then. Fields that history recorded are
 * turned back; where it recorded none, the amount is today's (unknown, if `amounts` takes only what was recorded), and stage and close date of a deal that closed later are unknown, because what stands there now
 * was written at closing.
 */
export function dealsAsOf(
  deals: readonly Deal[],
  changes: ReadonlyMap<string, readonly Change[]>,
  day: Day,
  amounts: 'present' | 'recorded' = 'present',
): { open: Deal[]; closed: Deal[] } {
  const open: Deal[] = [];
  const closed: Deal[] = [];
  for (const deal of deals) {
    if (deal.createdDate === null || deal.createdDate >= day || deal.status === null) continue;
    const end = closedOn(deal);
    if (deal.status !== 'open' && end === null) continue;
    if (end !== null && end < day) closed.push(deal);
    else open.push(reopened(deal, changes.get(deal.id) ?? [], day, amounts));
  }
  return { open, closed };
}

function reopened(deal: Deal, changes: readonly Change[], day: Day, amounts: 'present' | 'recorded'): Deal {
  const before: Deal =
    deal.status === 'open'
      ? { ...deal, stageSince: null }
      : { ...deal, status: 'open', closedDate: null, closeDate: null, stage: null, stageSince: null };
  const recordedOnly = amounts === 'recorded';
  if (recordedOnly) before.amount = null;
  for (let at = changes.length - 1; at >= 0; at--) {
    const change = changes[at] as Change;
    if (change.at < day) {
      // The newest change before the day tells what a later, unrecorded write would hide.
      for (const { field, to } of change.fields) {
        if (field === 'stage' && before.stage === null && typeof to === 'string') before.stage = to;
        if (field === 'amount' && recordedOnly && before.amount === null) before.amount = to as Deal['amount'];
        if (field === 'closeDate' && before.closeDate === null && typeof to === 'string') before.closeDate = to;
      }
      continue;
    }
    if (change.created) continue;
    for (const { field, from } of change.fields) {
      if (field === 'amount') before.amount = (from as Deal['amount']) ?? (recordedOnly ? null : before.amount);
      if (field === 'stage') before.stage = typeof from === 'string' ? from : null;
      if (field === 'closeDate') before.closeDate = typeof from === 'string' ? from : null;
    }
  }
  return before;
}
