import type { Deal } from '../../records/records';
import { daysBetween } from '../../records/time';
import { closedOn } from './closed-on';

/** Days from creation to closing; null where one is unknown or closing stands before creation. */
export function cycleDays(deal: Pick<Deal, 'status' | 'closedDate' | 'closeDate' | 'createdDate'>): number | null {
  const end = closedOn(deal);
  if (end === null || deal.createdDate === null || end < deal.createdDate) return null;
  return daysBetween(deal.createdDate, end);
}
