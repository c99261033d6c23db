import { parseDateTime } from '../locale/parse-date';
import { emailKey, type Key } from '../records/keys';
import { SHORT_LIMIT } from '../records/limits';
import type { Address } from '../records/records';
import { nearIn } from './page-dates';
import type { Draft, Found, Reading } from './reading';
import { stableHash } from './stable-hash';
import { blockText, cut } from './text-of';

/** A person as a desk shows one: by name, often without an address. */
export interface DeskPerson {
  name: string | null;
  email: string | null;
  /** The desk's own key of this person. */
  key: Key | null;
}

/** A public message of a ticket. Internal notes are none. */
export interface DeskMessage {
  /** Key, where the desk names its messages. */
  key: Key | null;
  from: DeskPerson | null;
  fromSelector: string;
  to: Address[];
  /** Written by an agent. */
  outbound: boolean;
  /** As written, or ISO. */
  time: Found | null;
  bodies: readonly Element[];
  bodySelector: string;
  /** Quoted history and signatures inside a body. */
  quoted: string;
}

/** What all messages of one ticket share. */
export interface DeskThread {
  ticketKey: Key;
  subject: string | null;
  requester: DeskPerson | null;
}

/** What a ticket or message keeps of a person; null where neither name nor address is shown. */
export function addressOf(person: DeskPerson | null): Address | null {
  if (person === null || (person.name === null && person.email === null)) return null;
  return { name: person.name, email: person.email };
}

/** The requester where a message is by them: the same key, or the same name where one of the two has no key. */
function withRequester(person: DeskPerson, requester: DeskPerson | null): DeskPerson {
  if (requester === null || person.email !== null) return person;
  const known = person.key !== null && requester.key !== null;
  const same = known ? person.key === requester.key : person.name !== null && person.name === requester.name;
  return same ? { ...requester, name: person.name ?? requester.name } : person;
}

/** Adds a customer as a person; one of whom the desk shows a name alone has nothing to be known by again. */
export function addDeskPerson(reading: Reading, { name, email, key }: DeskPerson): void {
  const keys = [...(key === null ? [] : [key]), ...(email === null ? [] : [emailKey(email)])];
  if (keys.length === 0) return;
  const person: Draft<'person'> = { kind: 'person', keys, fields: {} };
  if (name !== null) person.fields.name = name;
  if (email !== null) person.fields.emails = [email];
  reading.add(person);
}

/** Adds a message to the ticket, and its writer unless that is an agent. @returns when it was written, or null */
export function addDeskMessage(reading: Reading, thread: DeskThread, message: DeskMessage): string | null {
  const { ticketKey, subject, requester } = thread;
  const text = message.bodies
    .map(body => blockText(body, { skip: message.quoted }))
    .join('\n\n')
    .trim();
  const { time } = message;
  const near = time === null ? undefined : nearIn(time.element.ownerDocument, reading.now);
  const sent = time === null ? null : parseDateTime(time.text, { near });
  const who = message.from?.name ?? message.from?.email ?? '';
  // Without an id the time and the writer tell a message from the others of its ticket.
  const key = message.key ?? `${ticketKey}/message/${stableHash([sent ?? text, who, message.outbound].join('\n'))}`;
  const draft: Draft<'message'> = { kind: 'message', keys: [key], fields: { threadKey: ticketKey } };
  const { fields } = draft;
  fields.outbound = message.outbound;
  if (subject !== null) fields.subject = cut(subject, SHORT_LIMIT);

  const from = message.from !== null && !message.outbound ? withRequester(message.from, requester) : message.from;
  const address = addressOf(from);
  if (address === null) reading.miss('message', key, 'from', 'not-found');
  else {
    fields.from = address;
    reading.matched('message', 'from', message.fromSelector);
  }
  if (message.to.length > 0) fields.to = message.to.slice(0, 200);
  // A reply of the desk goes to the requester.
  else if (message.outbound && requester?.email) fields.to = [{ name: requester.name, email: requester.email }];

  if (sent === null || message.time === null) {
    reading.miss('message', key, 'at', message.time === null ? 'not-found' : 'unreadable');
  } else {
    fields.at = sent;
    reading.matched('message', 'at', message.time.selector);
  }
  if (message.bodies.length === 0) reading.miss('message', key, 'text', 'not-found');
  else {
    fields.text = text;
    reading.matched('message', 'text', message.bodySelector);
  }
  reading.add(draft);
  if (from !== null && !message.outbound) addDeskPerson(reading, from);
  return sent;
}
