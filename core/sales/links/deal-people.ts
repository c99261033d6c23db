import type { Key } from '../../records/keys';
import { companyDomain } from '../../records/public-mail';
import type { Company, Deal, Person } from '../../records/records';
import { keyIndex, type World } from '../../records/world';

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
    const marks = companyMarks(person.companyKey, person.companyName, companies);
    for (const email of person.emails) {
      const domain = companyDomain(email);
      if (domain !== null) marks.add(`domain ${domain}`);
    }
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

/** All that a company is known by: a company record adds its name and domain. */
function companyMarks(key: Key | null, name: string | null, companies: ReadonlyMap<Key, Company>): Set<string> {
  const marks = new Set<string>();
  const add = (kind: string, value: string | null) => {
    const plain = value?.trim().toLowerCase().replace(/\s+/g, ' ');
    if (plain) marks.add(`${kind} ${plain}`);
  };
  add('name', name);
  if (key !== null) {
    const company = companies.get(key);
    add('key', company?.id ?? key);
    add('name', company?.name ?? null);
    const domain = company?.domain?.replace(/^www\./i, '') ?? null;
    if (domain !== null && companyDomain(`@${domain}`) !== null) add('domain', domain);
  }
  return marks;
}
