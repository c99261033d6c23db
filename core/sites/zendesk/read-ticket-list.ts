import { addDeskPerson, addressOf } from '../desk-message';
import { placeOf } from '../desk-parts';
import { asText } from '../field-values';
import { all, attribute, matches, maybe } from '../query';
import { type Draft, Reading } from '../reading';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { asTicketPriority, asTicketStatus } from '../ticket-words';
import { keyOf, pageOfAddress, ticketNumberIn } from './address';
import { userIn } from './read-messages';
import * as at from './selectors';

/** Number in the row's link and in its number column; null where the two disagree: the row is just being replaced. */
function numberOf(row: Element): string | null {
  const link = maybe(row, at.ROW_LINK);
  const linked = link === null ? null : ticketNumberIn(attribute(link, 'href') ?? '');
  const cellNumber = maybe(row, at.ROW_NUMBER);
  const written = cellNumber === null ? null : (/^#?(\d+)$/.exec(textOf(cellNumber))?.[1] ?? null);
  if (linked !== null && written !== null && linked !== written) return null;
  return linked ?? written;
}

function readRow(reading: Reading, row: Element, url: URL): boolean {
  const number = numberOf(row);
  if (number === null) {
    reading.miss('ticket', null, 'id', 'unreadable');
    return false;
  }
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [keyOf(url, 'tickets', number)], fields: {} };
  // The cell holds the status too: only the link is the subject.
  const subject = maybe(row, `${at.ROW_SUBJECT} ${at.ROW_LINK}`);
  const badge = maybe(row, at.BADGE);
  const code = badge === null ? '' : (attribute(badge, 'data-test-id') ?? '').slice(at.BADGE_PREFIX.length);
  reading.take(
    ticket,
    'subject',
    subject === null ? null : { text: textOf(subject), selector: `${at.ROW_SUBJECT} ${at.ROW_LINK}`, element: subject },
    asText,
    'must',
  );
  reading.take(
    ticket,
    'status',
    badge === null ? null : { text: code, selector: at.BADGE, element: badge },
    asTicketStatus,
    'must',
  );
  reading.take(ticket, 'priority', placeOf(row, [at.ROW_PRIORITY]), asTicketPriority);
  const place = placeOf(row, [at.ROW_REQUESTER]);
  const requester = place === null || place === 'busy' ? null : userIn(place.element, url);
  const address = addressOf(requester);
  if (address !== null) {
    ticket.fields.requester = address;
    reading.matched('ticket', 'requester', at.ROW_REQUESTER);
  }
  if (!reading.addRow(ticket)) return false;
  if (requester !== null) addDeskPerson(reading, requester);
  return true;
}

/** "1,204 tickets" → 1204; null where the page says nothing. */
function statedTotal(document: Document): number | null {
  const counter = all(document, at.COUNTER).find(isShown);
  const digits = counter === undefined ? null : /\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+/.exec(textOf(counter));
  return digits === null ? null : Number(digits[0].replace(/\D/g, ''));
}

/** A view of tickets: Zendesk has tables alone, no boards. */
export const readTicketList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket-list') return null;
  const rows = all(document, at.ROW).filter(isShown);
  if (rows.length === 0 && !all(document, at.TABLE).some(isShown)) return null;
  const reading = new Reading('zendesk', 'ticket-list', url, now);
  const read = rows.filter(row => readRow(reading, row, url)).length;
  const looksLike = all(document, at.ANY_ROW).filter(row => isShown(row) && !matches(row, at.GROUP_ROW)).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(document) },
    about: null,
  });
};
