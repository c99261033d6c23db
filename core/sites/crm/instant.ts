import { parseDateTime } from '../../locale/parse-date';
import type { Instant } from '../../records/time';
import { nearIn } from '../page-dates';
import { all, attribute, member } from '../query';
import type { Parsed, Place } from '../reading';
import { isShown } from '../shown';
import type { CrmField } from './labels';
import type { CrmKind, RecordPages } from './product';
import { dateOrderIn, type OpenRecord } from './record-reader';

/** What a field of day and time shows, in one control or in two. Wall time, as pages show it to their reader. */
function timedText(place: Place, product: RecordPages): string {
  if (place === null || place === 'busy') return '';
  const { time } = product.value;
  const control = time === undefined ? undefined : all(place.element, time).find(isShown);
  const written = control === undefined ? '' : (member(control, 'value') ?? attribute(control, 'title') ?? '');
  return `${place.text} ${String(written)}`.trim();
}

/** Reads the instant of a field, from its own place. Without a time of day it is none. */
export function instantOf<K extends CrmKind>(
  record: OpenRecord<K>,
  field: CrmField,
  product: RecordPages,
): Parsed<Instant> {
  const { document, reading } = record;
  const near = nearIn(document, reading.now);
  const value = parseDateTime(timedText(record.find(field), product), { order: dateOrderIn(record), near });
  return value === null ? { why: 'unreadable' } : { value };
}
