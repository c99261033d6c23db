import type { Key } from '../../records/keys';
import { companyDomain } from '../../records/public-mail';
import type { Company, Person } from '../../records/records';

/** All that a company is known by: a company record adds its name and domain. */
export function companyMarks(key: Key | null, name: string | null, companies: ReadonlyMap<Key, Company>): Set<string> {
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

/** All that the company of a person is known by, the domain of their addresses too. */
export function personMarks(person: Person, companies: ReadonlyMap<Key, Company>): Set<string> {
  const marks = companyMarks(person.companyKey, person.companyName, companies);
  for (const email of person.emails) {
    const domain = companyDomain(email);
    if (domain !== null) marks.add(`domain ${domain}`);
  }
  return marks;
}
