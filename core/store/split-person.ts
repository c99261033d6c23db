import type { PersonLink } from '../records/person-link';
import type { Provenance } from '../records/provenance';
import type { Person } from '../records/records';
import { fieldNames } from './empty-fields';

/**
 * Two people out of a joined one. Each gets back its keys and its values as they were; a value that came since goes to the one whose page
 * said it, and where that can't be told (a correction by hand, a page new to both) to the record that stood for both.
 */
export function splitPerson(joined: Person, { before, into }: PersonLink): [Person, Person] {
  const [a, b] = before as [Person, Person];
  const newKeys = joined.keys.filter(key => !a.keys.includes(key) && !b.keys.includes(key));
  return [one(joined, a, b, newKeys, into === a.id), one(joined, b, a, newKeys, into === b.id)];
}

function one(joined: Person, then: Person, other: Person, newKeys: readonly string[], stood: boolean): Person {
  const now = joined as unknown as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  const provenance = { ...then.provenance };
  let lastSeenAt = then.lastSeenAt;
  for (const field of fieldNames('person')) {
    const source = joined.provenance[field];
    if (!source || isOf(source, then.provenance[field]) || isOf(source, other.provenance[field])) continue;
    if (!belongs(source, then, other, stood)) continue;
    fields[field] = field === 'emails' ? ownAddresses(joined, then, other) : now[field];
    provenance[field] = source;
    if (source.at > lastSeenAt) lastSeenAt = source.at;
  }
  return {
    ...then,
    ...fields,
    keys: stood ? [...then.keys, ...newKeys] : then.keys,
    lastSeenAt,
    version: (stood ? joined.version : then.version) + 1,
    provenance,
  };
}

/** Whether the value came from one of the two, before they were joined. */
function isOf(source: Provenance, earlier: Provenance | undefined): boolean {
  return earlier !== undefined && earlier.from === source.from && earlier.at === source.at;
}

function belongs(source: Provenance, then: Person, other: Person, stood: boolean): boolean {
  const says = (person: Person) =>
    source.from === 'page' &&
    Object.values(person.provenance).some(known => known.from === 'page' && known.url === source.url);
  if (says(then)) return true;
  return stood && !says(other);
}

function ownAddresses(joined: Person, then: Person, other: Person): string[] {
  return joined.emails.filter(address => then.emails.includes(address) || !other.emails.includes(address));
}
