import type { Key } from '../../records/keys';
import type { Company, Deal, Person } from '../../records/records';
import { keyIndex, type World } from '../../records/world';
import { companyMarks, personMarks } from './company-marks';

export interface DealPeople {
  /** Named by the deal itself. */
  named: Person[];
  /** Of the same company, by its key, its name or the domain of their address. */
  company: Person[];
}

/** Finds the people of any deal. */
export function dealPeople(world: World): (deal: Deal) => DealPeople {
  const people = keyIndex(world.people) as Map<Key, Person>;
  const companies = keyIndex(world.companies) as Map<Key, Company>;
  const byMark = new Map<string, Person[]>();
  for (const person of world.people) {
    const marks = personMarks(person, companies);
    for (const mark of marks) {
      const list = byMark.get(mark);
      if (list === undefined) byMark.set(mark, [person]);
      else list.push(person);
    }
  }
  return deal => {
    const named = new Set(deal.personKeys.map(key => people.get(key)).filter(person => person !== undefined));
    const company = new Set<Person>();
    for (const mark of companyMarks(deal.companyKey, deal.companyName, companies)) {
      for (const person of byMark.get(mark) ?? []) if (!named.has(person)) company.add(person);
    }
    return { named: [...named], company: [...company] };
  };
}
