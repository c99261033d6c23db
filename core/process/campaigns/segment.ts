import type { Campaign } from '../../records/campaign';
import type { Ticket } from '../../records/records';
import { dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { type ConditionProblem, checkCondition, compileCondition, dayNumber, rowOf } from '../conditions';
import { factsOf, type Measured } from '../facts/record-facts';
import type { Ban } from '../outreach/may-write';
import type { Standing, Standings } from '../outreach/standing';
import type { Memberships } from './memberships';

/** Somebody of a segment. */
export interface SegmentPerson {
  personId: string;
  name: string | null;
  email: string | null;
  companyName: string | null;
}

export interface LeftOut extends SegmentPerson {
  /** `same-address`: another person of the segment has it. */
  why: Ban['why'] | 'other-campaign' | 'same-address';
  /** other-campaign: its name; maybe-opted-out: the words; else null. */
  detail: string | null;
  messageId: string | null;
}

export interface Segment {
  /** What is wrong with the condition; then nobody is in. */
  problems: ConditionProblem[];
  in: SegmentPerson[];
  /** Who meets the condition and is not written to. */
  left: LeftOut[];
}

/** The people who meet the condition of a campaign, and those among them who are left out, each with the reason. The user's own records are not people to write to. */
export function segmentOf(
  campaign: Pick<Campaign, 'id' | 'startedAt' | 'segment'>,
  { people, tickets }: Pick<World, 'people' | 'tickets'>,
  known: Standings,
  taken: Pick<Memberships, 'takenBy'>,
  own: ReadonlySet<string>,
  now: Instant,
): Segment {
  const checked = checkCondition(campaign.segment, 'person');
  if (!checked.ok) return { problems: checked.problems, in: [], left: [] };
  const meets = compileCondition(checked.condition);
  const today = dayOf(now);
  const ticketsOf = byRequester(tickets);
  const addresses = new Set<string>();
  const segment: Segment = { problems: [], in: [], left: [] };
  for (const person of people) {
    if (person.emails.length > 0 && person.emails.every(email => own.has(email.toLowerCase()))) continue;
    const standing = known.of(person.id);
    const tickets = person.emails.flatMap(email => ticketsOf.get(email.toLowerCase()) ?? []);
    const facts = factsOf(person, measured(standing, tickets), today, now);
    if (!meets(rowOf('person', facts), dayNumber(today)!)) continue;
    const email = person.emails[0] ?? null;
    const about: SegmentPerson = { personId: person.id, name: person.name, email, companyName: person.companyName };
    const leave = (why: LeftOut['why'], detail: string | null = null, messageId: string | null = null) =>
      segment.left.push({ ...about, why, detail, messageId });
    const { ban } = standing;
    const other = taken.takenBy(person.id, campaign);
    if (ban !== null) leave(ban.why, ban.quote, ban.messageId);
    else if (other !== null) leave('other-campaign', other.name);
    else if (person.emails.some(each => addresses.has(each.toLowerCase()))) leave('same-address');
    else {
      segment.in.push(about);
      for (const each of person.emails) addresses.add(each.toLowerCase());
    }
  }
  return segment;
}

/** What is known of a person besides the record. */
function measured({ turns, deals }: Standing, tickets: readonly Ticket[]): Measured {
  const last = turns.at(-1);
  return {
    lastContact: last?.message.at ?? null,
    waitsForUs: last === undefined || last.direction === null ? null : last.direction === 'in',
    openDeals: deals.filter(({ status }) => status === 'open').length,
    wonDeals: deals.filter(({ status }) => status === 'won').length,
    openTickets: tickets.filter(({ status }) => status !== 'solved' && status !== 'closed').length,
  };
}

function byRequester(tickets: readonly Ticket[]): Map<string, Ticket[]> {
  const found = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const email = ticket.requester?.email?.toLowerCase();
    if (email === undefined) continue;
    found.set(email, [...(found.get(email) ?? []), ticket]);
  }
  return found;
}
