import type { Key } from '../../records/keys';
import type { Company, Deal, Person } from '../../records/records';
import { keyIndex, type World } from '../../records/world';
import { companyMarks, personMarks } from './company-marks';

/** The people and deals of one company, by its key, its name or the domain of an address, in the order in which they are kept. */
export function companyRecords(world: World, company: Company): { people: Person[]; deals: Deal[] } {
  const companies = keyIndex(world.companies) as Map<Key, Company>;
  const own = companyMarks(company.keys[0] ?? null, company.name, companies);
  const shares = (marks: ReadonlySet<string>) => [...marks].some(mark => own.has(mark));
  const people = world.people.filter(person => shares(personMarks(person, companies)));
  const keys = new Set(people.flatMap(person => person.keys));
  const deals = world.deals.filter(
    deal =>
      shares(companyMarks(deal.companyKey, deal.companyName, companies)) ||
      // A deal that names no company is that of its people.
      (deal.companyKey === null && deal.companyName === null && deal.personKeys.some(key => keys.has(key))),
  );
  return { people, deals };
}
