import { siteKey } from '../../records/keys';
import { addDeskMessage, addDeskPerson, type DeskMessage, type DeskPerson } from '../desk-message';
import { bodiesIn, firstShown, missStrayTexts, personIn, placeOf, timeIn } from '../desk-parts';
import { emailOf } from '../field-values';
import { all, closest, matches, parentOf } from '../query';
import { Reading } from '../reading';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { conversationIn, pageOfAddress } from './address';
import * as at from './inbox-selectors';

type Side = 'agent' | 'visitor' | 'bot';

/** null where the message does not say it: it might be an internal comment. */
function sideOf(message: Element): Side | null {
  if (matches(message, at.BY_VISITOR)) return 'visitor';
  if (matches(message, at.BY_AGENT)) return 'agent';
  return matches(message, at.AUTOMATED) ? 'bot' : null;
}

const contactKey = (id: string) => siteKey('hubspot', `0-1/${id}`);
const personAt = (element: Element) => personIn(element, /\/(?:record\/0-1|contact)\/(\d+)/, contactKey);

/** The contact beside the conversation, with the address where the card shows one. */
function contactOf(document: Document): DeskPerson | null {
  const place = firstShown(document, at.CONTACT);
  const person = place === null ? null : personAt(place.element);
  const written = placeOf(document, at.CONTACT_EMAIL);
  const email = written === null || written === 'busy' ? null : emailOf(written.text);
  return person === null ? null : { ...person, email: person.email ?? email };
}

/** The sender as the mail's head says it, else the words beside the time. */
function senderOf(message: Element): { person: DeskPerson | null; selector: string } | null {
  const head = firstShown(message, at.FROM);
  if (head !== null) {
    // The words before an address are a label: without one nobody is named.
    const email = textOfParty(head.element);
    return email === null ? null : { person: { name: null, email, key: null }, selector: head.selector };
  }
  const time = firstShown(message, at.TIME);
  const around = time === null ? null : (parentOf(time.element) as Element | null);
  if (time === null || around === null || !matches(around, `${at.MESSAGE} *`)) return null;
  const name = textOf(around, `${time.selector}, button, img, svg`);
  return name === '' || name.length > 80 || /\d:\d/.test(name)
    ? null
    : { person: personAt(around) && { name, email: null, key: null }, selector: time.selector };
}

function messageIn(message: Element, outbound: boolean, contact: DeskPerson | null): DeskMessage {
  const sender = senderOf(message);
  const email = sender?.person?.email ?? null;
  const isContact = email !== null && email === contact?.email;
  const { bodies, selector } = bodiesIn(message, at.TEXT);
  const to = all(message, at.TO)
    .filter(isShown)
    .map(textOfParty)
    .filter(email => email !== null);
  return {
    key: null,
    from: isContact ? contact : (sender?.person ?? null),
    fromSelector: sender?.selector ?? '',
    to: outbound ? to.map(address => ({ name: null, email: address })) : [],
    outbound,
    time: timeIn(message, at.TIME, ['datetime', 'title']),
    bodies,
    bodySelector: selector,
    quoted: at.QUOTED,
  };
}

/** The address at the end of "To: Jonas Keller <jonas@x.example>". */
function textOfParty(element: Element): string | null {
  return emailOf(/<?([^<>\s]+)>?$/.exec(textOf(element))?.[1] ?? null);
}

/** A conversation of the inbox: mail, chat or another channel. `about` is the latest message from the visitor, else the latest one. */
export const readConversation: Reader = (document, url, now) => {
  const id = pageOfAddress(url) === 'conversation' ? conversationIn(url.pathname) : null;
  if (id === null) return null;
  const found = all(document, at.MESSAGE).filter(isShown);
  const messages = found.filter(message => {
    const parent = parentOf(message) as Element | null;
    return parent === null || closest(parent, at.MESSAGE) === null;
  });
  // Without any message it is not drawn yet.
  if (messages.length === 0) return null;
  const reading = new Reading('hubspot', 'conversation', url, now);
  const threadKey = siteKey('hubspot', `thread/${id}`);
  const subject = placeOf(document, at.SUBJECT);
  const requester = contactOf(document);
  const thread = {
    ticketKey: threadKey,
    subject: subject === null || subject === 'busy' || subject.text === '' ? null : subject.text,
    requester,
  };
  if (thread.subject !== null && subject !== null && subject !== 'busy')
    reading.matched('message', 'subject', subject.selector);
  if (requester !== null) addDeskPerson(reading, requester);
  for (const message of messages) {
    const side = sideOf(message);
    if (side === null) reading.miss('message', null, 'outbound', 'not-found');
    else if (side !== 'bot') addDeskMessage(reading, thread, messageIn(message, side === 'agent', requester));
  }
  missStrayTexts(reading, document, at.TEXT, messages);
  const whole = reading.sighting({ account: null, rows: null, about: null });
  const read = whole.records.filter(({ kind }) => kind === 'message');
  const inbound = read.findLast(({ fields }) => (fields as { outbound?: boolean }).outbound === false);
  return { ...whole, about: (inbound ?? read.at(-1))?.keys[0] ?? null };
};
