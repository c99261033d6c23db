import type { Person } from '../records/records';
import type { PersonShort } from './result';

/** A person in one line. */
export function personShort({ id, name, emails, companyName, provenance }: Person): PersonShort {
  const sites = Object.values(provenance).flatMap(source => (source.from === 'page' ? [source.site] : []));
  return { id, name, detail: emails[0] ?? companyName, sites: [...new Set(sites)].sort() };
}
