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
      return prefixed('person', {
        name: record.name,
        emails: record.emails,
        phone: record.phone,
        jobTitle: record.jobTitle,
        companyName: record.companyName,
        owner: record.owner,
        language: record.language,
        site: siteOf(record),
        tags: measured.tags ?? [],
        idleDays: daysSince(measured.lastContact, today),
        waitsForUs: measured.waitsForUs,
        openDeals: measured.openDeals,
        wonDeals: measured.wonDeals,
        openTickets: measured.openTickets,
        urgency: measured.urgency,
      });
    case 'ticket':
      return prefixed('ticket', {
        subject: record.subject,
        status: record.status,
        priority: record.priority,
        requester: record.requester?.email ?? record.requester?.name,
        openedAt: record.openedAt,
        site: siteOf(record),
        tags: measured.tags ?? [],
        category: measured.category ?? record.category,
        urgency: measured.urgency,
        waitedHours: waits(record) && record.openedAt !== null ? daysBetween(record.openedAt, now) * 24 : null,
        openDeals: measured.openDeals,
      });
    case 'message':
      return prefixed('message', {
        subject: record.subject,
        from: record.from?.email ?? record.from?.name,
        text: record.text ?? record.snippet,
        at: record.at,
        direction: measured.direction,
        unread: record.unread,
        labels: record.labels,
        site: siteOf(record),
        category: measured.category,
        urgency: measured.urgency,
        openDeals: measured.openDeals,
      });
    case 'task':
      return prefixed('task', {
        title: record.title,
        dueAt: record.dueAt,
        doneAt: record.doneAt,
        site: siteOf(record),
      });
  }
}

function dealFacts(deal: Deal, measured: Measured, today: Day): Facts {
  const end = deal.status === 'open' || deal.closedDate === null ? today : deal.closedDate;
  return prefixed('deal', {
    name: deal.name,
    amount: deal.amount,
    stage: deal.stage,
    status: deal.status,
    pipeline: deal.pipeline,
    closeDate: deal.closeDate,
    createdDate: deal.createdDate,
    closedDate: deal.closedDate,
    owner: deal.owner,
    companyName: deal.companyName,
    nextStep: deal.nextStep,
    nextActivityDate: deal.nextActivityDate,
    lastActivityDate: deal.lastActivityDate,
    source: deal.source,
    product: deal.product,
    siteProbabilityPercent: deal.siteProbabilityPercent,
    site: siteOf(deal),
    people: deal.personKeys.length,
    tags: measured.tags ?? [],
    winPercent: measured.winProbability == null ? null : measured.winProbability * 100,
    idleDays: daysSince(latest(measured.lastContact, deal.lastActivityDate), today),
    daysInStage: daysSince(deal.stageSince ?? measured.stageSince, end),
    openDays: daysSince(deal.createdDate, end),
    closeMoves: measured.closeMoves,
    warnings: measured.warnings,
    openTasks: measured.openTasks,
  });
}

function prefixed(kind: string, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [`${kind}.${name}`, fact]));
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
