import type { Deal } from '../../records/records';
import type { Day } from '../../records/time';

/** The day on which a decided deal closed. Some sites say it only in the close date, which they overwrite at closing. null while open or unknown. */
export function closedOn(deal: Pick<Deal, 'status' | 'closedDate' | 'closeDate'>): Day | null {
  if (deal.status !== 'won' && deal.status !== 'lost') return null;
  return deal.closedDate ?? deal.closeDate;
}
