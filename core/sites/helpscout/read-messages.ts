import { addDeskMessage, type DeskMessage, type DeskPerson, type DeskThread } from '../desk-message';
import { bodiesIn, firstShown, missStrayTexts, personIn, timeIn } from '../desk-parts';
import { all, attribute, closest, matches, parentOf } from '../query';
import type { Reading } from '../reading';
import type { Match } from '../shadow';
import { isShown } from '../shown';
import { keyOf } from './address';
import * as at from './selectors';

type Side = 'agent' | 'customer' | 'note' | 'event';

/** What each sign says that it knows. */
const SIGNS: readonly [Side, string, RegExp][] = [
  ['note', at.IS_NOTE, /\bnote\b/i],
  ['event', at.IS_EVENT, /^(?:event|line ?item)\b/i],
  ['customer', at.BY_CUSTOMER, /^customer\b/i],
  ['agent', at.BY_USER, /^(?:user|agent)\b/i],
];

/** Who wrote, by the item's class and by its label. null where neither says it, or the two disagree: it might be an internal note. */
function sideOf(item: Element): Side | null {
  const label = attribute(item, 'aria-label') ?? '';
  const said = SIGNS.filter(([, selector, words]) => matches(item, selector) || words.test(label)).map(
    ([side]) => side,
  );
  return said.length === 1 ? said[0]! : null;
}

/** A person, with the number that a link to them holds. */
export function customerIn(element: Element): DeskPerson | null {
  return personIn(element, /\/customers?\/(\d+)/, id => keyOf('customer', id));
}

function messageIn(item: Element, outbound: boolean): DeskMessage {
  // What stands in an item inside this one is part of a text that somebody wrote.
  const own = (match: Match | null) => (match !== null && closest(match.element, at.THREAD) === item ? match : null);
  const sender = own(firstShown(item, at.SENDER));
  const { bodies, selector } = bodiesIn(item, at.TEXT);
  const id = /^thread-(\d+)$/.exec(attribute(item, 'id') ?? '')?.[1];
  return {
    key: id === undefined ? null : keyOf('thread', id),
    from: sender === null ? null : customerIn(sender.element),
    fromSelector: sender?.selector ?? '',
    to: [],
    outbound,
    time: own(firstShown(item, at.TIME)) === null ? null : timeIn(item, at.TIME, ['datetime', 'title']),
    bodies,
    bodySelector: selector,
    quoted: at.QUOTED,
  };
}

/** Items of the conversation in view, the outermost ones. */
export function itemsIn(document: Document): Element[] {
  const logs = all(document, at.LOG).filter(isShown);
  const items = new Set(logs.flatMap(log => all(log, at.THREAD)));
  return [...items].filter(item => {
    const parent = parentOf(item) as Element | null;
    return isShown(item) && (parent === null || closest(parent, at.THREAD) === null);
  });
}

/** Public messages in view. One of which the page does not say who wrote it is reported, not read. */
export function readMessages(
  reading: Reading,
  document: Document,
  items: readonly Element[],
  thread: DeskThread,
): void {
  for (const item of items) {
    const side = sideOf(item);
    if (side === null) reading.miss('message', null, 'outbound', 'not-found');
    else if (side !== 'note' && side !== 'event') addDeskMessage(reading, thread, messageIn(item, side === 'agent'));
  }
  missStrayTexts(reading, document, at.TEXT, items);
}
