import { addDeskPerson, addressOf } from '../desk-message';
import { firstShown, placeOf } from '../desk-parts';
import { asText } from '../field-values';
import { all, attribute, closest } from '../query';
import { type Draft, Reading } from '../reading';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { asTicketPriority, asTicketStatus } from '../ticket-words';
import { keyOf, pageOfAddress, ticketNumberIn } from './address';
import { contactIn } from './read-messages';
import * as at from './selectors';

/** Rows by the ticket that they link to; one that links two different tickets is just being replaced, or is the whole list. */
function rowsIn(document: Document): { row: Element; number: string; subject: Element }[] {
  const found = new Map<Element, { row: Element; number: string; subject: Element }[]>();
  for (const link of all(document, at.ROW_LINK)) {
    const number = ticketNumberIn(attribute(link, 'href') ?? '');
    const row = closest(link, at.ROW);
    if (number === null || row === null || textOf(link) === '' || !isShown(link)) continue;
    found.set(row, [...(found.get(row) ?? []), { row, number, subject: link }]);
  }
  return [...found.values()]
    .filter(links => new Set(links.map(({ number }) => number)).size === 1)
    .map(links => longest(links));
}

/** Of several links to the same ticket ("#812", "Late delivery") the one that is no number. */
function longest<Link extends { subject: Element; number: string }>(links: Link[]): Link {
  return links.find(({ subject, number }) => textOf(subject).replace(/^#/, '') !== number) ?? links[0]!;
}

export const readTicketList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'ticket-list') return null;
  const rows = rowsIn(document);
  if (rows.length === 0 && firstShown(document, [at.LIST]) === null) return null;
  const reading = new Reading('freshdesk', 'ticket-list', url, now);
  let read = 0;
  for (const { row, number, subject } of rows) {
    const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [keyOf(url, 'tickets', number)], fields: {} };
    const title = textOf(subject).replace(new RegExp(`\\s*#${number}$`), '');
    const isNumber = /^#?\d+$/.test(title);
    reading.take(
      ticket,
      'subject',
      isNumber ? null : { text: title, selector: at.ROW_LINK, element: subject },
      asText,
      'must',
    );
    reading.take(ticket, 'status', placeOf(row, at.ROW_STATUS), asTicketStatus, 'should');
    reading.take(ticket, 'priority', placeOf(row, at.ROW_PRIORITY), asTicketPriority);
    const requester = firstShown(row, at.ROW_REQUESTER);
    const person = requester === null ? null : contactIn(requester.element, url);
    const address = addressOf(person);
    if (address !== null) {
      ticket.fields.requester = address;
      reading.matched('ticket', 'requester', at.ROW_REQUESTER[0]);
    }
    if (!reading.addRow(ticket)) continue;
    if (person !== null) addDeskPerson(reading, person);
    read++;
  }
  const boxes = all(document, at.ANY_ROW).filter(
    box => isShown(box) && closest(box, 'thead, [role="columnheader"]') === null,
  );
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(boxes.length, rows.length), shown: null },
    about: null,
  });
};
