import type { Deal } from '../records/records';
import { addDays, type Day } from '../records/time';
import { isClosedStage } from './stages/stage-words';

/** A deal whose close date passed longer ago than this may well be decided; it stays unknown. */
const LONG_PAST_DAYS = 90;
/** Stages in which a deal may be decided already, without the name saying it for certain. */
const PERHAPS_DECIDED = /sign|done|complete|unterschr|unterzeich|erledigt|firmado|signé|签约|签订|完成/i;

/**
 * The deals with those taken as open that stand in a stage of the team's own naming: a page that shows such a name alone says nothing of won or lost. A stage
 * that may mean "decided", a closing day, and a close date long past keep the status unknown. Their provenance has no entry for `status`: see `assumedOpen`.
 */
export function assumeOpen(deals: readonly Deal[], today: Day): Deal[] {
  const longPast = addDays(today, -LONG_PAST_DAYS);
  return deals.map(deal => {
    const { status, stage, closedDate, closeDate } = deal;
    if (status !== null || stage === null || closedDate !== null || (closeDate !== null && closeDate < longPast))
      return deal;
    return isClosedStage(stage) || PERHAPS_DECIDED.test(stage) ? deal : { ...deal, status: 'open' };
  });
}

/** How many of the deals are open by assumption alone. */
export function assumedOpen(deals: readonly Deal[]): number {
  return deals.filter(({ status, provenance }) => status === 'open' && provenance.status === undefined).length;
}
