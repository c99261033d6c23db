import type { Ticket } from '../../records/records';
import { dayOf, daysBetween, type Instant } from '../../records/time';
import type { Facts } from '../conditions';
import type { Standing } from '../outreach/standing';

/** What conditions can ask about a person, as far as it is known. Of a record that is gone nothing is. */
export function personFacts({ person, turns, deals }: Standing, tickets: readonly Ticket[], now: Instant): Facts {
  if (person === null) return {};
  const last = turns.at(-1);
  const sites = Object.values(person.provenance).flatMap(source => (source.from === 'page' ? [source.site] : []));
  const waiting = last === undefined || last.direction === null ? null : last.direction === 'in';
  return {
    'person.name': person.name,
    'person.emails': person.emails,
    'person.phone': person.phone,
    'person.jobTitle': person.jobTitle,
    'person.companyName': person.companyName,
    'person.owner': person.owner,
    'person.language': person.language,
    'person.site': sites[0] ?? null,
    'person.idleDays': last === undefined ? null : Math.max(0, daysBetween(dayOf(last.message.at), dayOf(now))),
    'person.waitsForUs': waiting,
    'person.openDeals': deals.filter(({ status }) => status === 'open').length,
    'person.wonDeals': deals.filter(({ status }) => status === 'won').length,
    'person.openTickets': tickets.filter(({ status }) => status !== 'solved' && status !== 'closed').length,
  };
}
