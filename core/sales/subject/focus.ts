import type { Key } from '../../records/keys';
import type { Address, Company, Deal, Message, Person, Ticket } from '../../records/records';
import type { World } from '../../records/world';
import { directionOf } from '../conversation/direction';
import { dealPeople } from '../links/deal-people';

/** What a page shows: the key of the record that it is about (null on list pages) and the keys of all records on it. */
export interface PageKeys {
  about: string | null;
  keys: string[];
}
/** Whom and what the page is about. */
export interface Focus {
  person: Person | null;
  /** The deal that the page itself is about. */
  deal: Deal | null;
  /** The company that the page itself is about. */
  company: Company | null;
  /** The ticket that the page itself is about. */
  ticket: Ticket | null;
  /** Messages of the open thread or ticket. */
  thread: Message[];
  others: Address[];
}

const NOTHING: Focus = { person: null, deal: null, company: null, ticket: null, thread: [], others: [] };

/**
 * The person of the page: the record itself, the sender or first recipient of its thread who isn't the user, the requester of its ticket, or the contact of its deal.
 * A list has none, whoever stands on it; a page about a company has the company.
 */
export function focusOf(world: World, page: PageKeys | null, own: ReadonlySet<string>): Focus {
  if (page === null) return NOTHING;
  const about = page.about;
  const keys = new Set(page.keys);
  const isAbout = (record: { id: string; keys: Key[] }) =>
    about !== null && (record.id === about || record.keys.includes(about));
  const strangers = world.people.filter(person => !person.emails.some(email => own.has(email.toLowerCase())));
  const shown = strangers.filter(person => person.keys.some(key => keys.has(key)));
  const deal = world.deals.find(isAbout) ?? null;
  const thread = threadOf(world, about, isAbout);
  const company = world.companies.find(isAbout) ?? null;
  const ticket = world.tickets.find(isAbout) ?? null;
  const participants = participantsOf(thread, own);
  const withAddress = (address: string | null | undefined) =>
    strangers.find(person => person.emails.some(email => email.toLowerCase() === address?.toLowerCase()));

  let person = strangers.find(isAbout) ?? null;
  person ??= withAddress(ticket?.requester?.email) ?? null;
  for (const address of participants) person ??= withAddress(address.email) ?? null;
  if (person === null && deal !== null) {
    const { named, company } = dealPeople(world)(deal);
    person = named[0] ?? (company.length === 1 ? (company[0] as Person) : null);
  }
  if (person === null && company === null && about !== null && shown.length === 1) person = shown[0] as Person;
  const others =
    thread.length > 0
      ? participants
      : about === null
        ? []
        : shown.map(each => ({ name: each.name, email: each.emails[0] ?? null }));
  return {
    person,
    deal,
    company,
    ticket,
    thread,
    others: others.filter(
      address => !person?.emails.some(email => email.toLowerCase() === address.email?.toLowerCase()),
    ),
  };
}

function threadOf(
  world: World,
  about: string | null,
  isAbout: (record: { id: string; keys: Key[] }) => boolean,
): Message[] {
  if (about === null) return [];
  const opened = world.messages.find(isAbout);
  const ticketKeys = world.tickets.find(isAbout)?.keys ?? [];
  const threads = new Set([about, ...ticketKeys, ...(opened === undefined ? [] : [opened.threadKey])]);
  return world.messages
    .filter(message => threads.has(message.threadKey))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1));
}

/** Everybody in the thread but the user, the latest writer first. */
function participantsOf(thread: readonly Message[], own: ReadonlySet<string>): Address[] {
  const found = new Map<string, Address>();
  const add = (address: Address | null) => {
    const email = address?.email?.toLowerCase();
    if (address !== null && email !== undefined && !own.has(email) && !found.has(email)) found.set(email, address);
  };
  for (const message of thread.toReversed()) if (directionOf(message, own) !== 'out') add(message.from);
  for (const message of thread.toReversed()) for (const address of message.to) add(address);
  return [...found.values()];
}
