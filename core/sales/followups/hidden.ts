import type { Decision } from '../../records/decision';
import type { Deal, Ticket } from '../../records/records';
import { dayOf, type Instant } from '../../records/time';
import type { Conversation } from '../conversation/conversation';

export type Hidden = 'done' | 'snoozed' | 'dismissed' | null;

/** What an item is about, as far as decisions go. */
export interface Matter {
  conversation: Conversation | null;
  deal: Deal | null;
  tickets: readonly Ticket[];
}

const HIDING = new Set(['done', 'snoozed', 'dismissed', 'reopened']);

/** The newest decision of each subject that shows or hides follow-ups. */
export function newestDecisions(decisions: readonly Decision[]): Map<string, Decision> {
  const newest = new Map<string, Decision>();
  for (const decision of decisions) {
    const before = newest.get(decision.subject);
    if (HIDING.has(decision.what) && (before === undefined || before.at <= decision.at)) {
      newest.set(decision.subject, decision);
    }
  }
  return newest;
}

/** Whether the user's decision keeps the item off the list: dismissed for good, snoozed until its time, done until something new happens. */
export function hiddenBy(decision: Decision | null, matter: Matter, now: Instant): Hidden {
  switch (decision?.what) {
    case 'dismissed':
      return 'dismissed';
    case 'snoozed':
      return decision.until === null || decision.until > now ? 'snoozed' : null;
    case 'done':
      return isNew(matter, decision.at, now) ? null : 'done';
    default:
      return null;
  }
}

/** New: a message from the other side, a change of the deal, a ticket, or a close date that has passed since. */
function isNew({ conversation, deal, tickets }: Matter, since: Instant, now: Instant): boolean {
  if ((conversation?.lastIn?.message.at ?? '') > since) return true;
  if (tickets.some(ticket => (ticket.openedAt ?? '') > since)) return true;
  if (deal === null) return false;
  const passed = deal.closeDate !== null && deal.closeDate >= dayOf(since) && deal.closeDate < dayOf(now);
  return deal.changedAt > since || passed;
}
