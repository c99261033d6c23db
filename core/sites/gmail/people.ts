import { emailKey } from '../../records/keys';
import { SHORT_LIMIT } from '../../records/limits';
import type { Address } from '../../records/records';
import { emailOf } from '../field-values';
import { all, attribute, maybe } from '../query';
import type { Draft, Reading } from '../reading';
import { cut, textOf } from '../text-of';
import { ACCOUNT_BUTTON } from './selectors';

/** What Gmail calls the user in the languages that we know, in place of the name. */
const OWN_NAMES = new Set([
  'me',
  'ich',
  'mir',
  'mich',
  'moi',
  'yo',
  'mí',
  'eu',
  'mim',
  'io',
  'ik',
  'mij',
  'jag',
  'mig',
  'ja',
  'ben',
  'я',
  'мне',
  '我',
  '自分',
  '나',
]);

/** The user's own address: the account button says it, else the end of the tab's title ("Inbox (3) - mara@x.example - Mail"). */
export function accountOf(document: Document): string | null {
  const button = maybe(document, ACCOUNT_BUTTON);
  const label = button === null ? null : (attribute(button, 'aria-label') ?? '');
  const inLabel = label === null ? null : emailOf(/\(([^()\s]+@[^()\s]+)\)\s*$/.exec(label)?.[1] ?? null);
  if (inLabel !== null) return inLabel;
  const title = maybe(document, 'head > title');
  // The last address counts: a subject may hold one too.
  return emailOf(title === null ? null : (/ - ([^\s@]+@[^\s@]+) - [^@]*$/.exec(textOf(title))?.[1] ?? null));
}

/** Name and address of a `span[email]`. A name that only repeats the address is none. */
export function addressOfSpan(span: Element): Address | null {
  const email = emailOf(attribute(span, 'email'));
  if (email === null) return null;
  const written = attribute(span, 'name')?.trim() || textOf(span);
  const name = written === '' || written.toLowerCase() === email ? null : cut(written, SHORT_LIMIT);
  return { name, email };
}

/** The addresses of the first selector that gives any, each one once. */
export function addressesIn(
  root: ParentNode,
  selectors: readonly string[],
  accept: (element: Element) => boolean = () => true,
): { addresses: Address[]; selector: string } | null {
  for (const selector of selectors) {
    const found = new Map<string, Address>();
    for (const span of all(root, selector).filter(accept)) {
      const address = addressOfSpan(span);
      if (address?.email && !found.has(address.email)) found.set(address.email, address);
    }
    if (found.size > 0) return { addresses: [...found.values()], selector };
  }
  return null;
}

export function isOwn(address: Address, account: string | null): boolean {
  if (account !== null) return address.email === account;
  return address.name !== null && OWN_NAMES.has(address.name.toLowerCase());
}

/** Adds each address but the user's own as a person. */
export function addPeople(reading: Reading, addresses: readonly Address[], account: string | null): void {
  for (const address of addresses) {
    if (address.email === null || isOwn(address, account)) continue;
    const person: Draft<'person'> = {
      kind: 'person',
      keys: [emailKey(address.email)],
      fields: { emails: [address.email] },
    };
    if (address.name !== null && !OWN_NAMES.has(address.name.toLowerCase())) person.fields.name = address.name;
    reading.add(person);
  }
}
