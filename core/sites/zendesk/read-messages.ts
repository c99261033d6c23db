import { isAuthored } from '../authored';
import { addDeskMessage, type DeskMessage, type DeskPerson, type DeskThread } from '../desk-message';
import { bodiesIn, firstShown, missStrayTexts, personIn, timeIn } from '../desk-parts';
import { all, attribute } from '../query';
import type { Reading } from '../reading';
import type { Search } from '../shadow';
import { isShown } from '../shown';
import { keyOf } from './address';
import * as at from './selectors';

type Side = 'agent' | 'customer' | 'note';

/** Who wrote, as the message's own box says. null where it doesn't: it might be an internal note. */
function sideOf(article: Element): Side | null {
  if (all(article, at.NOTE_TAG).some(tag => !isAuthored(tag))) return 'note';
  const box = all(article, at.MESSAGE_BOX).find(isShown);
  const type = box === undefined ? null : attribute(box, 'type');
  if (type === 'end-user') return 'customer';
  if (type === 'agent') return 'agent';
  return type?.startsWith('internal') ? 'note' : null;
}

/** A person, with the number that a link to them holds. */
export function userIn(element: Element, url: URL): DeskPerson | null {
  return personIn(element, /\/users\/(\d+)/, number => keyOf(url, 'users', number));
}

function messageIn(article: Element, outbound: boolean, url: URL): DeskMessage {
  const sender = firstShown(article, at.SENDER);
  const { bodies, selector } = bodiesIn(article, at.TEXT);
  return {
    key: null,
    from: sender === null ? null : userIn(sender.element, url),
    fromSelector: sender?.selector ?? '',
    to: [],
    outbound,
    time: timeIn(article, at.TIME, ['datetime']),
    bodies,
    bodySelector: selector,
    quoted: at.QUOTED,
  };
}

/** Public messages in view. One of which the page does not say who wrote it is reported, not read: it might be an internal note. */
export function readMessages(reading: Reading, search: Search, thread: DeskThread, url: URL): void {
  const articles = search.every(at.MESSAGE);
  for (const article of articles) {
    const side = sideOf(article);
    if (side === null) reading.miss('message', null, 'outbound', 'not-found');
    else if (side !== 'note') addDeskMessage(reading, thread, messageIn(article, side === 'agent', url));
  }
  missStrayTexts(reading, search.root, at.TEXT, articles);
}
