import type { AnyRecord, Deal, Message, Person, Task, Ticket } from '../../records/records';
import { type Day, dayOf, daysBetween, type Instant } from '../../records/time';
import type { Facts } from '../conditions/row';

/** What is not in the record itself. Absent or null: not known, and no condition on it is met. */
export interface Measured {
  /** Tags that rules put on it. */
  tags?: readonly string[];
  /** Latest message or activity with anybody of it. */
  lastContact?: Day | Instant | null;
  /** Since when it is in its stage, where the record does not say it. */
  stageSince?: Day | Instant | null;
  /** 0…1 */
  winProbability?: number | null;
  closeMoves?: number | null;
  /** Codes of the warnings that stand. */
  warnings?: readonly string[] | null;
  openTasks?: number | null;
  openDeals?: number | null;
  wonDeals?: number | null;
  openTickets?: number | null;
  /** The other side wrote last and waits. */
  waitsForUs?: boolean | null;
  direction?: 'inbound' | 'outbound' | null;
  category?: string | null;
  urgency?: number | null;
}

/** Records that conditions look at. */
export type Judged = Deal | Person | Ticket | Message | Task;

export function isJudged(record: AnyRecord): record is Judged {
  return ['deal', 'person', 'ticket', 'message', 'task'].includes(record.kind);
}

/**
 * What conditions ask about a record, by field id.
 * @param today the user's calendar day
 * @param now for hours; days are counted from `today`
 */
export function factsOf(record: Judged, measured: Measured, today: Day, now: Instant): Facts {
  switch (record.kind) {
    case 'deal':
      return dealFacts(record, measured, today);
    case 'person':
      return {
        'person.name': record.name,
        'person.emails': record.emails,
        'person.phone': record.phone,
        'person.jobTitle': record.jobTitle,
        'person.companyName': record.companyName,
        'person.owner': record.owner,
        'person.language': record.language,
        'person.site': siteOf(record),
        'person.tags': measured.tags ?? [],
        'person.idleDays': daysSince(measured.lastContact, today),
        'person.waitsForUs': measured.waitsForUs,
        'person.openDeals': measured.openDeals,
        'person.wonDeals': measured.wonDeals,
        'person.openTickets': measured.openTickets,
        'person.urgency': measured.urgency,
      };
    case 'ticket':
      return {
        'ticket.subject': record.subject,
        'ticket.status': record.status,
        'ticket.priority': record.priority,
        'ticket.requester': record.requester?.email ?? record.requester?.name,
        'ticket.openedAt': record.openedAt,
        'ticket.site': siteOf(record),
        'ticket.tags': measured.tags ?? [],
        'ticket.category': measured.category ?? record.category,
        'ticket.urgency': measured.urgency,
        'ticket.waitedHours': waits(record) && record.openedAt !== null ? daysBetween(record.openedAt, now) * 24 : null,
        'ticket.openDeals': measured.openDeals,
      };
    case 'message':
      return {
        'message.subject': record.subject,
        'message.from': record.from?.email ?? record.from?.name,
        'message.text': record.text ?? record.snippet,
        'message.at': record.at,
        'message.direction': measured.direction,
        'message.unread': record.unread,
        'message.labels': record.labels,
        'message.site': siteOf(record),
        'message.category': measured.category,
        'message.urgency': measured.urgency,
        'message.openDeals': measured.openDeals,
      };
    case 'task':
      return {
        'task.title': record.title,
        'task.dueAt': record.dueAt,
        'task.doneAt': record.doneAt,
        'task.site': siteOf(record),
      };
  }
}

function dealFacts(deal: Deal, measured: Measured, today: Day): Facts {
  const end = deal.status === 'open' || deal.closedDate === null ? today : deal.closedDate;
  return {
    'deal.name': deal.name,
    'deal.amount': deal.amount,
    'deal.stage': deal.stage,
    'deal.status': deal.status,
    'deal.pipeline': deal.pipeline,
    'deal.closeDate': deal.closeDate,
    'deal.createdDate': deal.createdDate,
    'deal.closedDate': deal.closedDate,
    'deal.owner': deal.owner,
    'deal.companyName': deal.companyName,
    'deal.nextStep': deal.nextStep,
    'deal.nextActivityDate': deal.nextActivityDate,
    'deal.lastActivityDate': deal.lastActivityDate,
    'deal.source': deal.source,
    'deal.product': deal.product,
    'deal.siteProbabilityPercent': deal.siteProbabilityPercent,
    'deal.site': siteOf(deal),
    'deal.people': deal.personKeys.length,
    'deal.tags': measured.tags ?? [],
    'deal.winPercent': measured.winProbability == null ? null : measured.winProbability * 100,
    'deal.idleDays': daysSince(latest(measured.lastContact, deal.lastActivityDate), today),
    'deal.daysInStage': daysSince(deal.stageSince ?? measured.stageSince, end),
    'deal.openDays': daysSince(deal.createdDate, end),
    'deal.closeMoves': measured.closeMoves,
    'deal.warnings': measured.warnings,
    'deal.openTasks': measured.openTasks,
  };
}

function waits({ status }: Ticket): boolean {
  return status === 'new' || status === 'open';
}

/** Whole days, never negative. */
function daysSince(from: Day | Instant | null | undefined, today: Day): number | null {
  return from == null ? null : Math.max(0, daysBetween(dayOf(from), today));
}

function latest(a: string | null | undefined, b: string | null): string | null {
  if (a == null) return b;
  return b === null || dayOf(a) > dayOf(b) ? a : b;
}

/** The site where it was read last; null for what only files and the user know. */
function siteOf({ provenance }: Judged): string | null {
  let newest: { site: string; at: Instant } | null = null;
  for (const source of Object.values(provenance)) {
    if (source.from === 'page' && (newest === null || source.at > newest.at)) newest = source;
  }
  return newest?.site ?? null;
}
