import type { Change } from '../../records/change';
import type { Deal } from '../../records/records';
import type { Day, Instant } from '../../records/time';
import { closedOn } from './closed-on';

/** One stay of a deal in a stage. */
export interface StageVisit {
  stage: string;
  /** null where no source says when it began. */
  start: Day | Instant | null;
  /** null while it lasts, or where it is not known when it ended. */
  end: Day | Instant | null;
}

/**
 * The stays that history shows, oldest first; the present stage alone where there is none. A stay begins when the change was seen,
 * or on the day that the source itself states. The first stay begins with the deal, if the deal was first read on the day it was created.
 */
export function stageVisits(deal: Deal, changes: readonly Change[]): StageVisit[] {
  const visits: StageVisit[] = [];
  for (const change of changes) {
    for (const { field, from, to } of change.fields) {
      if (field !== 'stage' || from === to) continue;
      const before = visits.at(-1);
      if (before !== undefined) before.end = change.at;
      else if (typeof from === 'string') visits.push({ stage: from, start: deal.createdDate, end: change.at });
      const start = !change.created || change.at.slice(0, 10) === deal.createdDate ? change.at : null;
      if (typeof to === 'string') visits.push({ stage: to, start, end: null });
    }
  }
  if (visits.at(-1)?.stage !== deal.stage && deal.stage !== null) {
    const before = visits.at(-1);
    if (before !== undefined) before.end = deal.stageSince;
    visits.push({ stage: deal.stage, start: null, end: null });
  }
  const present = visits.at(-1);
  if (present !== undefined) {
    present.start = deal.stageSince ?? present.start;
    present.end = closedOn(deal);
  }
  return visits;
}
