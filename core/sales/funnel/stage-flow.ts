import type { Deal } from '../../records/records';
import { dayOf, daysBetween } from '../../records/time';
import type { StageVisit } from '../history/stage-visits';

/** Largest difference between the shares of won and of lost deals that keep a stage of the process, 0…1. */
const SKEW_TOLERANCE = 0.1;

export interface Flow {
  left: number;
  movedOn: number;
  /** Days of the stays that began and ended at known times. */
  days: number[];
}

/**
 * How deals passed through the stages. Recorded stays count; a decided deal without history counts as having come through all stages up to its last one, but only
 * if won and lost deals keep their stage alike: on many sites only one of them does, and the rate would be nonsense.
 *
 * @param order stages in the order of the process
 */
export function stageFlow(
  deals: readonly Deal[],
  visits: (deal: Deal) => readonly StageVisit[],
  order: readonly string[],
): Map<string, Flow> {
  const rank = new Map(order.map((stage, at) => [stage, at]));
  const flows = new Map<string, Flow>(order.map(stage => [stage, { left: 0, movedOn: 0, days: [] }]));
  const inferred = keepsStageAlike(deals, rank);
  for (const deal of deals) {
    const stays = visits(deal);
    const recorded = stays.length > 1;
    const last = stays.at(-1);
    if (recorded) {
      const furthest = Math.max(...stays.map(({ stage }) => rank.get(stage) ?? -1));
      for (const stage of new Set(stays.map(visit => visit.stage))) {
        const still = deal.status === 'open' && last?.stage === stage;
        if (!still) leave(flows.get(stage), deal.status === 'won' || furthest > (rank.get(stage) ?? 0));
      }
    } else if (inferred && last !== undefined && deal.status !== 'open') {
      const end = rank.get(last.stage) ?? -1;
      for (let at = 0; at <= end; at++) leave(flows.get(order[at] as string), at < end || deal.status === 'won');
    }
    for (const { stage, start, end } of stays) {
      const days = start === null || end === null ? -1 : daysBetween(dayOf(start), dayOf(end));
      if (days >= 0) flows.get(stage)?.days.push(days);
    }
  }
  return flows;
}

function leave(flow: Flow | undefined, movedOn: boolean): void {
  if (flow === undefined) return;
  flow.left++;
  if (movedOn) flow.movedOn++;
}

function keepsStageAlike(deals: readonly Deal[], rank: ReadonlyMap<string, number>): boolean {
  const share = (status: 'won' | 'lost') => {
    const decided = deals.filter(deal => deal.status === status);
    return decided.filter(deal => deal.stage !== null && rank.has(deal.stage)).length / decided.length;
  };
  // Without won or without lost deals the shares are 0 / 0, and the comparison fails as it should.
  return Math.abs(share('won') - share('lost')) <= SKEW_TOLERANCE;
}
