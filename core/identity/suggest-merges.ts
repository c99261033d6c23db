import { addressOf } from '../records/keys';
import type { PersonLink } from '../records/person-link';
import { companyDomain } from '../records/public-mail';
import type { Person } from '../records/records';
import type { Words } from '../records/result';
import { isRoleAddress } from '../records/role-address';
import type { World } from '../records/world';
import { mailboxOf } from './address-form';
import { companyMarks, type Marks } from './company-marks';
import { nameForm } from './person-name';
import { personShort } from './person-short';
import { phoneForm } from './phone-form';
import type { Identity, MergeSuggestion } from './result';

/** More people of one name say nothing about any two of them. */
const NAMESAKES = 12;
const STRENGTH = [
  'identity.alias-address',
  'identity.same-phone',
  'identity.same-deal',
  'identity.same-domain',
  'identity.same-company',
];

/**
 * People who might be one person known twice. A name alone is never enough: two of the same name need the same phone number, deal,
 * company domain or company besides; without the same name only two writings of one mailbox count. People who are known by nothing but a shared
 * address (`info@…`) are never suggested, nor are those whom the user said to be different.
 *
 * @param links what the user has said so far
 */
export function identity(world: World, links: readonly PersonLink[]): Identity {
  const people = world.people.filter(isSomebody);
  const marks = companyMarks(world);
  const deals = dealsOf(world);
  const found = new Map<string, MergeSuggestion>();
  const consider = (a: Person, b: Person, evidence: Words[]) => {
    if (a.id === b.id || evidence.length === 0 || areApart(a, b, links)) return;
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id}\n${second.id}`;
    const codes = new Map([...(found.get(key)?.evidence ?? []), ...evidence].map(words => [words.code, words]));
    const sorted = [...codes.values()].sort((x, y) => STRENGTH.indexOf(x.code) - STRENGTH.indexOf(y.code));
    found.set(key, { a: personShort(first), b: personShort(second), evidence: sorted });
  };
  for (const namesakes of groups(people, ({ name }) => [nameForm(name)])) {
    for (const [a, b] of pairs(namesakes)) consider(a, b, besidesName(a, b, marks, deals));
  }
  for (const sharers of groups(people, ({ emails }) => emails.map(mailboxOf))) {
    for (const [a, b] of pairs(sharers)) consider(a, b, aliasOf(a, b));
  }
  const rank = ({ evidence }: MergeSuggestion) => STRENGTH.indexOf(evidence[0]!.code);
  const suggestions = [...found.entries()]
    .sort(([keyA, a], [keyB, b]) => rank(a) - rank(b) || (keyA < keyB ? -1 : 1))
    .map(([, suggestion]) => suggestion);
  return { suggestions, joined: joinedPeople(world, links) };
}

function besidesName(a: Person, b: Person, marks: Marks, deals: Map<string, Map<string, string>>): Words[] {
  const evidence: Words[] = [];
  const phone = phoneForm(a.phone);
  if (phone !== null && phone === phoneForm(b.phone)) evidence.push(words('same-phone', { phone: a.phone! }));
  for (const [deal, name] of deals.get(a.id) ?? []) {
    if (!deals.get(b.id)?.has(deal)) continue;
    evidence.push(words('same-deal', { deal: name }));
    break;
  }
  const domain = domainsOf(a).find(each => domainsOf(b).includes(each));
  if (domain !== undefined) evidence.push(words('same-domain', { domain }));
  const company = marks.shared(a, b);
  if (company !== null) evidence.push(words('same-company', { company }));
  return evidence;
}

function aliasOf(a: Person, b: Person): Words[] {
  for (const one of a.emails) {
    const other = b.emails.find(address => mailboxOf(address) !== null && mailboxOf(address) === mailboxOf(one));
    if (other !== undefined) return [words('alias-address', { a: one, b: other })];
  }
  return [];
}

function words(code: string, params: Record<string, string>): Words {
  return { code: `identity.${code}`, params };
}

/** Known by more than a shared address. */
function isSomebody({ emails, keys }: Person): boolean {
  if (emails.length > 0) return emails.some(address => !isRoleAddress(address));
  return keys.some(key => addressOf(key) === null);
}

function domainsOf({ emails }: Person): string[] {
  return emails.filter(address => !isRoleAddress(address)).flatMap(address => companyDomain(address) ?? []);
}

/** Person → the deals that name them, with what each is called. */
function dealsOf({ people, deals }: World): Map<string, Map<string, string>> {
  const owner = new Map(people.flatMap(person => person.keys.map(key => [key, person.id] as const)));
  const found = new Map<string, Map<string, string>>();
  for (const deal of deals) {
    for (const key of deal.personKeys) {
      const person = owner.get(key);
      if (person === undefined) continue;
      const known = found.get(person) ?? new Map<string, string>();
      found.set(person, known.set(deal.id, deal.name ?? deal.id));
    }
  }
  return found;
}

function groups(people: readonly Person[], marksOf: (person: Person) => (string | null)[]): Person[][] {
  const byMark = new Map<string, Set<Person>>();
  for (const person of people) {
    for (const mark of marksOf(person)) {
      if (mark !== null) byMark.set(mark, (byMark.get(mark) ?? new Set()).add(person));
    }
  }
  return [...byMark.values()].map(group => [...group]).filter(({ length }) => length > 1 && length <= NAMESAKES);
}

function pairs(group: readonly Person[]): [Person, Person][] {
  return group.flatMap((a, index) => group.slice(index + 1).map(b => [a, b] as [Person, Person]));
}

function areApart(a: Person, b: Person, links: readonly PersonLink[]): boolean {
  const is = (person: Person, id: string) => person.id === id || person.keys.includes(id);
  return links.some(
    ({ what, ids: [one, other] }) =>
      what === 'different' && ((is(a, one) && is(b, other)) || (is(a, other) && is(b, one))),
  );
}

/** Joins that can be taken back: the record that stands for both is there, and was not joined further. */
function joinedPeople({ people }: World, links: readonly PersonLink[]): Identity['joined'] {
  const known = new Set(people.map(({ id }) => id));
  return links
    .filter(({ what, into }) => what === 'same' && into !== null && known.has(into))
    .map(({ into, at, before }) => ({ id: into!, a: personShort(before[0]!), b: personShort(before[1]!), at }))
    .sort((x, y) => (x.at < y.at ? 1 : x.at > y.at ? -1 : 0));
}
