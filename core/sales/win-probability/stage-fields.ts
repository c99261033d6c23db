import type { Deal } from '../../records/records';
import { dayOf, daysBetween } from '../../records/time';
import { median } from '../../stats/median';
import type { StageVisit } from '../history/stage-visits';
import { stageOrder } from '../stages/stage-order';
import { isClosedStage } from '../stages/stage-words';
import type { ClosedDeal, Field } from './field';

export interface StageFields {
  fields: Field[];
  /** Median days that won deals spent in a stage, where at least one shows it. */
  usualDays: Map<string, number>;
  /** Stays of a deal in these stages. */
  stays(deal: Deal): readonly StageVisit[];
  /** Stages in the order of the process. */
  order: readonly string[];
}

/**
 * The stage that a deal reached, and how long it has been there against won deals. `visits` gives the stays of any deal. Only stages that an open
 * deal can be in count: a name like "Signed" that only decided deals carry tells nothing about open ones.
 */
export function stageFields(
  closed: readonly ClosedDeal[],
  open: readonly Deal[],
  visits: (deal: Deal) => readonly StageVisit[],
): StageFields {
  const possible = new Set<string>();
  for (const { stage } of open) if (stage !== null) possible.add(stage);
  for (const { deal } of closed) {
    const passed = visits(deal);
    for (let at = 0; at < passed.length - 1; at++) possible.add((passed[at] as StageVisit).stage);
  }
  for (const stage of possible) if (isClosedStage(stage)) possible.delete(stage);
  const known = new Map<Deal, StageVisit[]>();
  const stays = (deal: Deal) => {
    const found = known.get(deal) ?? visits(deal).filter(visit => possible.has(visit.stage));
    known.set(deal, found);
    return found;
  };
  const usualDays = usualStay(closed, stays);
  const order = stageOrder(
    possible,
    closed.map(({ deal }) => stays(deal)),
  );
  return { fields: [reached(stays, order), timeInStage(closed, stays, usualDays)], usualDays, stays, order };
}

/** A deal whose only known stage is the one that it ended in came through the ones before. */
function reached(stays: (deal: Deal) => StageVisit[], order: readonly string[]): Field {
  return {
    code: 'win.stage',
    closed: ({ deal }) => {
      const passed = stays(deal).map(visit => visit.stage);
      return passed.length === 1 ? order.slice(0, order.indexOf(passed[0] as string) + 1) : [...new Set(passed)];
    },
    open: ({ deal: { stage } }) => (stage === null ? null : { category: stage, params: { stage } }),
  };
}

function usualStay(closed: readonly ClosedDeal[], stays: (deal: Deal) => StageVisit[]): Map<string, number> {
  const lengths = new Map<string, number[]>();
  for (const { deal, won } of closed) {
    if (!won) continue;
    for (const visit of stays(deal)) {
      const days = stayDays(visit);
      if (days !== null) lengths.set(visit.stage, [...(lengths.get(visit.stage) ?? []), days]);
    }
  }
  return new Map([...lengths].map(([stage, days]) => [stage, Math.max(1, median(days) as number)]));
}

/**
 * Bands: all that came to the stage, those beyond the usual time, those beyond twice that. The longer stays are measured against all that came, since what
 * it means to have come there is said by the stage itself. A stay longer than any that ended tells nothing: there is no deal
 * to compare it with.
 */
function timeInStage(
  closed: readonly ClosedDeal[],
  stays: (deal: Deal) => StageVisit[],
  usualDays: Map<string, number>,
): Field {
  const longest = new Map<string, number>();
  for (const { deal } of closed) {
    for (const visit of stays(deal)) {
      longest.set(visit.stage, Math.max(longest.get(visit.stage) ?? 0, stayDays(visit) ?? 0));
    }
  }
  return {
    code: 'win.stage-time',
    closed: ({ deal }) => {
      const bands = stays(deal).flatMap(visit => {
        const days = stayDays(visit);
        const usual = usualDays.get(visit.stage);
        if (days === null || usual === undefined) return [];
        return ['0', '1', '2']
          .slice(0, days > 2 * usual ? 3 : days > usual ? 2 : 1)
          .map(band => `${visit.stage} ${band}`);
      });
      // A deal that came back to a stage is still one deal.
      return [...new Set(bands)];
    },
    whole: category => (category.endsWith(' 0') ? null : `${category.slice(0, -2)} 0`),
    open: ({ deal, day }) => {
      const visit = stays(deal).at(-1);
      const usual = visit && usualDays.get(visit.stage);
      if (!visit || usual === undefined || visit.start === null || visit.stage !== deal.stage) return null;
      const days = daysBetween(dayOf(visit.start), day);
      if (days < 0 || days > (longest.get(visit.stage) ?? 0)) return null;
      const band = days > 2 * usual ? 2 : days > usual ? 1 : 0;
      return { category: `${visit.stage} ${band}`, params: { stage: visit.stage, days, least: band * usual } };
    },
  };
}

function stayDays({ start, end }: StageVisit): number | null {
  if (start === null || end === null) return null;
  const days = daysBetween(dayOf(start), dayOf(end));
  return days < 0 ? null : days;
}
