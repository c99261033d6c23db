import type { Company, Person } from '../../records/records';
import type { Instant } from '../../records/time';
import type { Conversation } from '../conversation/conversation';
import type { Subject } from './result';

const MOST_PEOPLE = 10;

/** A company with its people, those in contact last first, then by name. What lies after `now` is no contact yet. */
export function shownCompany(
  { id, name, domain, industry, owner }: Company,
  people: readonly Person[],
  talks: ReadonlyMap<string, Conversation>,
  now: Instant,
): NonNullable<Subject['company']> {
  const shown = people.map(person => ({
    id: person.id,
    name: person.name,
    jobTitle: person.jobTitle,
    email: person.emails[0] ?? null,
    lastContactAt: talks.get(person.id)?.turns.findLast(({ message }) => message.at <= now)?.message.at ?? null,
  }));
  const nameOf = (person: (typeof shown)[number]) => person.name ?? person.email ?? '';
  shown.sort((a, b) => {
    const [earlier, later] = [a.lastContactAt ?? '', b.lastContactAt ?? ''];
    if (earlier !== later) return earlier > later ? -1 : 1;
    return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a.id < b.id ? -1 : 1;
  });
  return {
    id,
    name,
    domain,
    industry,
    owner,
    lastContactAt: shown[0]?.lastContactAt ?? null,
    people: shown.slice(0, MOST_PEOPLE),
    peopleCount: shown.length,
  };
}
