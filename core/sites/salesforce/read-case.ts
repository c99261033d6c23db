import { parseDateTime } from '../../locale/parse-date';
import { dateOrderOf } from '../page-dates';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { addCaseContact, takeCaseFields } from './case-fields';
import { openRecord } from './open-record';
import { linkIn } from './record-fields';
import { DATE_PLACES, NOT_VALUE } from './selectors';

/** A case. What customers wrote stands in its feed, whose mails are no markup of the site: messages are not read here. */
export const readCase: Reader = (document, url, now) => {
  const open = openRecord(document, url, 'case');
  if (open === null) return null;
  const { key, search, fields } = open;
  const find = (field: string) => fields.find(field);
  // Without either of them the record is not drawn yet.
  if (find('Subject') === null && find('Status') === null) return null;
  const reading = new Reading('salesforce', 'case', url, now);
  const ticket: Draft<'ticket'> = { kind: 'ticket', keys: [key], fields: {} };
  takeCaseFields(reading, ticket, find, 'must');
  const order = dateOrderOf(search, DATE_PLACES);
  const created = find('CreatedDate') ?? find('CreatedById');
  if (created !== null && created !== 'busy') {
    // "Lena Brandt, 9/21/2026, 3:04 PM": who did it stands before when.
    const written = textOf(created.element, NOT_VALUE).replace(linkIn(created.element)?.text ?? '', '');
    const openedAt = parseDateTime(written.replace(/^[\s,]+/, ''), { order });
    if (openedAt !== null) {
      ticket.fields.openedAt = openedAt;
      reading.matched('ticket', 'openedAt', created.selector);
    }
  }
  reading.add(ticket);
  addCaseContact(reading, ticket, find);
  return reading.sighting({ account: null, rows: null, about: key });
};
