import type { Address } from '../../records/records';
import { addDeskMessage, type DeskMessage, type DeskPerson, type DeskThread } from '../desk-message';
import { bodiesIn, firstShown, missStrayTexts, personIn, timeIn } from '../desk-parts';
import { emailOf } from '../field-values';
import { all, attribute, closest, matches, parentOf } from '../query';
import type { Reading } from '../reading';
import { isShown } from '../shown';
import { textOf } from '../text-of';
import { keyOf } from './address';
import * as at from './selectors';

type Side = 'agent' | 'customer' | 'note';

/** A person, with the number that a link to them holds. */
export function contactIn(element: Element, url: URL): DeskPerson | null {
  return personIn(element, /\/contacts\/(\d+)/, number => keyOf(url, 'contacts', number));
}

/** Messages in view, the outermost ones; the editor of the reply is none. */
function messagesIn(document: Document): Element[] {
  return all(document, at.MESSAGE).filter(element => {
    const parent = parentOf(element) as Element | null;
    const isOutermost = parent === null || closest(parent, at.MESSAGE) === null;
    return (
      isOutermost &&
      isShown(element) &&
      (all(element, at.EDITOR).length === 0 || bodiesIn(element, at.TEXT).bodies.length > 0)
    );
  });
}

const hasShown = (element: Element, selector: string) => all(element, selector).some(isShown);

/**
 * Who wrote. A customer is marked by a class or a link to a contact; an agent by a mark, or by having neither where the page marks customers both ways.
 * An agent's message is public when it says to whom it went: without that it may be an internal note. null where nothing of this is there.
 */
function sideOf(message: Element, customersAreMarked: boolean): Side | null {
  const byCustomer = matches(message, at.BY_CUSTOMER);
  const linked = hasShown(message, at.CONTACT_LINK);
  const marked = hasShown(message, at.BY_AGENT);
  if (byCustomer || linked) return marked ? null : 'customer';
  if (matches(message, at.PRIVATE)) return 'note';
  if (!marked && !customersAreMarked) return null;
  return hasShown(message, at.SENT_TO) ? 'agent' : null;
}

function idOf(message: Element): string | null {
  for (const element of [message, ...all(message, at.MESSAGE_ID)]) {
    const number = /^conversation-(\d+)$/.exec(attribute(element, 'data-test-id') ?? '')?.[1];
    if (number !== undefined) return number;
  }
  const note = all(message, at.NOTE_ID)[0];
  const number = note === undefined ? null : attribute(note, 'data-note-id');
  return number !== null && /^\d+$/.test(number) ? number : null;
}

/** Addresses that a reply went to, as they are written: "Jonas Keller <jonas@x.example>, info@x.example". */
function recipientsOf(message: Element): Address[] {
  const line = all(message, at.SENT_TO).find(isShown);
  const place = line === undefined ? null : firstShown(line, [at.ADDRESSES]);
  const parts = place === null ? [] : textOf(place.element).split(/[,;]\s*/);
  return parts.flatMap(part => {
    const email = emailOf(/<([^<>\s]+)>$/.exec(part)?.[1] ?? part);
    const name = part.replace(/\s*<[^<>\s]+>$/, '').replace(/^"|"$/g, '');
    return email === null ? [] : [{ name: name === '' || emailOf(name) !== null ? null : name, email }];
  });
}

function messageIn(message: Element, outbound: boolean, ticketKey: string, url: URL): DeskMessage {
  const sender = firstShown(message, at.SENDER);
  const link = outbound ? null : firstShown(message, [at.CONTACT_LINK]);
  const person = sender === null ? null : contactIn(sender.element, url);
  const { bodies, selector } = bodiesIn(message, at.TEXT);
  const id = matches(message, at.DESCRIPTION) ? 'description' : idOf(message);
  return {
    key: id === null ? null : `${ticketKey}/${id}`,
    from: person === null || link === null ? person : { ...person, key: contactIn(link.element, url)?.key ?? null },
    fromSelector: sender?.selector ?? '',
    to: outbound ? recipientsOf(message) : [],
    outbound,
    time: timeIn(message, at.TIME, ['aria-label']),
    bodies,
    bodySelector: selector,
    quoted: at.QUOTED,
  };
}

/** Public messages in view. One of which the page does not say who wrote it is reported, not read. @returns when the ticket was opened, or null */
export function readMessages(reading: Reading, document: Document, thread: DeskThread, url: URL): string | null {
  const messages = messagesIn(document);
  const customersAreMarked = messages.some(
    message => matches(message, at.BY_CUSTOMER) && hasShown(message, at.CONTACT_LINK),
  );
  let openedAt: string | null = null;
  for (const message of messages) {
    const side = sideOf(message, customersAreMarked);
    if (side === null) reading.miss('message', null, 'outbound', 'not-found');
    if (side === null || side === 'note') continue;
    const sent = addDeskMessage(reading, thread, messageIn(message, side === 'agent', thread.ticketKey, url));
    if (matches(message, at.DESCRIPTION)) openedAt = sent;
  }
  missStrayTexts(reading, document, [...at.TEXT, at.ANY_TEXT], messages);
  return openedAt;
}
