import type { Change } from '../../records/change';
import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import { DAY_MS } from '../../records/time';
import { closedOn } from '../history/closed-on';
import type { DealTrack } from './experts/tracks';

/** Days since 1970 of a day or an instant. */
export function dayNumber(time: string): number {
  return Date.parse(time) / DAY_MS;
}

/**
 * The deals as history recorded them, for the experts that look back. What a deal was before its first recorded change is what that change replaced; where none was
 * recorded, the present stage of an open deal, and no stage of one that has closed, since what stands there now was written at closing.
 *
 * @param amounts `present`: where history recorded none, the amount is today's; `recorded`: it is unknown until history recorded it
 */
export function worldTracks(
  deals: readonly Deal[],
  changes: ReadonlyMap<string, readonly Change[]>,
  minor: (money: Money | null) => number | null,
  amounts: 'present' | 'recorded',
): DealTrack[] {
  return deals.flatMap((deal): DealTrack[] => {
    const end = closedOn(deal);
    const begin = deal.createdDate ?? end;
    if (begin === null || deal.status === null || (deal.status !== 'open' && end === null)) return [];
    const value = (money: unknown) => {
      const known = minor((money ?? null) as Money | null);
      return known === null || known <= 0 ? null : known;
    };
    const own = changes.get(deal.id) ?? [];
    const first = (field: string) =>
      own.flatMap(change => (change.created ? [] : change.fields)).find(change => change.field === field);
    const firstStage = first('stage');
    const firstAmount = first('amount');
    const stage = firstStage === undefined ? (deal.status === 'open' ? deal.stage : null) : firstStage.from;
    const present = amounts === 'present' ? value(deal.amount) : null;
    const steps: { at: number; stage: string | null; amount: number | null }[] = [
      {
        at: dayNumber(begin),
        stage: typeof stage === 'string' ? stage : null,
        amount: firstAmount === undefined ? present : value(firstAmount.from),
      },
    ];
    for (const change of own) {
      if (change.created) continue;
      const last = steps[steps.length - 1]!;
      const next = { ...last, at: Math.max(last.at, dayNumber(change.at)) };
      for (const { field, to } of change.fields) {
        if (field === 'stage') next.stage = typeof to === 'string' ? to : null;
        if (field === 'amount') next.amount = value(to);
      }
      if (next.stage !== last.stage || next.amount !== last.amount) steps.push(next);
    }
    return [
      {
        created: dayNumber(begin),
        closed: end === null ? null : dayNumber(end),
        won: deal.status === 'won',
        revenue: deal.status === 'won' ? minor(deal.amount) : null,
        steps,
      },
    ];
  });
}
