import { parseDateTime } from '../../locale/parse-date';
import { type Key, siteKey } from '../../records/keys';
import { SHORT_LIMIT } from '../../records/limits';
import { isAuthored } from '../authored';
import { missStrayTexts } from '../desk-parts';
import { all, attribute, closest, matches, parentOf } from '../query';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { blockText, cut, textOf } from '../text-of';
import { isVisible } from '../visible';
import { pageOfAddress } from './address';
import { messageKeysOf, threadKeyOf } from './ids';
import { labelsIn } from './labels';
import { accountOf, addPeople, addressesIn, isOwn } from './people';
import * as at from './selectors';

/** Not something that a sender wrote into a mail to look like Gmail's own markup. */
const isGmails = (element: Element) => !isAuthored(element);

function visibleFirst(root: ParentNode, selectors: readonly string[]): { element: Element; selector: string } | null {
  for (const selector of selectors) {
    const element = all(root, selector).find(found => isGmails(found) && isVisible(found));
    if (element) return { element, selector };
  }
  return null;
}

/** Messages in view, each one once; earlier threads stay mounted, hidden. */
function messagesIn(main: ParentNode): Element[] {
  const found = new Map<string, Element>();
  for (const element of all(main, at.MESSAGE)) {
    const id = attribute(element, 'data-message-id') ?? '';
    if (id !== '' && !found.has(id) && isGmails(element) && isVisible(element)) found.set(id, element);
  }
  return [...found.values()];
}

/** Bodies of a message: the outermost ones, since a mail may hold the markup of another. */
function bodiesOf(message: Element): Element[] {
  return all(message, at.BODY).filter(body => {
    const parent = parentOf(body) as Element | null;
    return (parent === null || closest(parent, at.BODY) === null) && isVisible(body);
  });
}

function isOpen(message: Element): boolean {
  const item = closest(message, '[role="listitem"]');
  return matches(message, at.OPEN_MESSAGE) || (item !== null && matches(item, at.OPEN_MESSAGE));
}

/** What all messages of the thread share. */
interface Thread {
  threadKey: Key;
  subject: string;
  labels: string[];
}

function readMessage(
  reading: Reading,
  message: Element,
  { threadKey, subject, labels }: Thread,
  account: string | null,
) {
  const keys = messageKeysOf(message);
  const draft: Draft<'message'> = { kind: 'message', keys, fields: { threadKey, labels } };
  const { fields } = draft;
  const key = keys[0]!;
  if (subject !== '') fields.subject = subject;

  const sender = addressesIn(message, at.SENDER, isGmails);
  const from = sender?.addresses[0];
  if (sender === null || from === undefined) reading.miss('message', key, 'from', 'not-found');
  else {
    fields.from = from;
    reading.matched('message', 'from', sender.selector);
  }
  const recipients = addressesIn(message, at.RECIPIENT, isGmails);
  if (recipients !== null) {
    fields.to = recipients.addresses.slice(0, 200);
    reading.matched('message', 'to', recipients.selector);
  }

  const date = visibleFirst(message, at.MESSAGE_DATE);
  const sent = date === null ? null : parseDateTime(attribute(date.element, 'title') ?? '');
  if (sent === null) reading.miss('message', key, 'at', date === null ? 'not-found' : 'unreadable');
  else {
    fields.at = sent;
    reading.matched('message', 'at', date!.selector);
  }

  const bodies = bodiesOf(message);
  if (bodies.length > 0) {
    const texts = bodies.map(body => blockText(body, { skip: at.QUOTED, stopAt: at.HISTORY_BELOW }));
    fields.text = texts.join('\n\n').trim();
    reading.matched('message', 'text', at.BODY);
  } else if (isOpen(message)) reading.miss('message', key, 'text', 'not-found');
  else {
    const snippet = visibleFirst(message, at.COLLAPSED_SNIPPET);
    if (snippet !== null) fields.snippet = cut(textOf(snippet.element), SHORT_LIMIT);
  }
  reading.add(draft);
  addPeople(reading, [...(from ? [from] : []), ...(recipients?.addresses ?? [])], account);
  return { key, from: from ?? null };
}

/** A just-sent reply stands in the list without an id until Gmail has synced it. */
function unnamedIn(main: ParentNode): Element[] {
  return all(main, at.MESSAGE_ITEM).filter(
    item =>
      isGmails(item) &&
      isVisible(item) &&
      !all(item, at.MESSAGE).some(isGmails) &&
      !matches(item, at.MESSAGE) &&
      addressesIn(item, at.SENDER, isGmails) !== null,
  );
}

/** An open thread with its open and collapsed messages. `about` is the latest message from someone else, else the latest one. */
export const readThread: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'thread') return null;
  const mains = all(document, at.MAIN).filter(isGmails);
  const main = mains.length === 0 ? document : (mains.find(found => isVisible(found)) ?? null);
  if (main === null) return null;
  const head = visibleFirst(main, at.THREAD_HEAD);
  const messages = messagesIn(main);
  if (head === null || messages.length === 0) return null;

  const account = accountOf(document);
  const reading = new Reading('gmail', 'thread', url, now);
  const ownKey = threadKeyOf(head.element);
  const threadKey = ownKey ?? siteKey('gmail', `thread-url/${/([^/?]+)(?:\?.*)?$/.exec(url.hash)?.[1] ?? ''}`);
  if (ownKey === null) reading.miss('message', null, 'threadId', 'not-found');
  else reading.matched('message', 'threadKey', head.selector);
  const subject = visibleFirst(main, at.SUBJECT);
  const title = subject === null ? '' : cut(textOf(subject.element), SHORT_LIMIT);
  if (subject === null || title === '')
    reading.miss('message', null, 'subject', subject === null ? 'not-found' : 'unreadable');
  else reading.matched('message', 'subject', subject.selector);

  const thread = { threadKey, subject: title, labels: labelsIn([main], at.THREAD_LABELS, url) };
  const read = messages.map(message => readMessage(reading, message, thread, account));
  const unnamed = unnamedIn(main);
  for (const _ of unnamed) reading.miss('message', null, 'messageId', 'not-found');
  missStrayTexts(reading, main, [at.BODY], [...messages, ...unnamed]);
  const inbound = read.filter(({ from }) => from !== null && !isOwn(from, account)).pop();
  return reading.sighting({ account, rows: null, about: (inbound ?? read[read.length - 1]!).key });
};
