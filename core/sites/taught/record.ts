import { emailKey, type Key, siteKey, taughtSiteId } from '../../records/keys';
import type { Kind } from '../../records/records';
import type { TaughtKind, TaughtReader } from '../../records/taught';
import type { Draft, Reading } from '../reading';
import { statusOfStage } from '../stage-status';
import type { Decision } from './decide';
import { formOf, nameField, type PageTerms, parseForm } from './forms';
import { isBlank } from './words';

/** What was decided for one record, and its key; null where it can't be named. */
export interface TaughtValues {
  key: Key | null;
  decisions: ReadonlyMap<string, Decision>;
}

/** Values of the person that a deal or ticket is with; they are no fields of it. */
const CONTACT = new Set(['personName', 'personEmail']);

/** Every taught field as a value, null for an empty place; what could not be read is reported. */
function valuesOf(
  reading: Reading,
  kind: TaughtKind,
  { key, decisions }: TaughtValues,
  terms: PageTerms,
): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [field, decision] of decisions) {
    if ('why' in decision) {
      reading.miss(kind, key, field, decision.why);
      continue;
    }
    const empty = isBlank(decision.text);
    if (empty && field === nameField(kind)) {
      reading.miss(kind, key, field, 'unreadable');
      continue;
    }
    const parsed = empty ? { value: null } : parseForm(formOf(kind, field)!, decision.text, terms);
    if ('why' in parsed) reading.miss(kind, key, field, parsed.why);
    else {
      values.set(field, parsed.value);
      reading.matched(kind, field, describe(decision.by));
    }
  }
  return values;
}

/** A locator as the user reads it in the report of what was read. */
function describe(by: { by: string } & Record<string, unknown>): string {
  const { by: way, take: _, ...rest } = by;
  const equals = rest.value === null ? '' : `="${String(rest.value)}"`;
  const what = 'attribute' in rest ? `[${String(rest.attribute)}${equals}]` : Object.values(rest).join(' ');
  return typeof what === 'string' && !what.includes('object') ? `${way} ${what}`.trim() : way;
}

/** The person of a deal or ticket as a record of its own, where an address names them. */
function addContact(reading: Reading, values: ReadonlyMap<string, unknown>): Key | null {
  const email = values.get('personEmail');
  if (typeof email !== 'string') return null;
  const name = values.get('personName');
  const person: Draft<'person'> = { kind: 'person', keys: [emailKey(email)], fields: { emails: [email] } };
  if (typeof name === 'string') person.fields.name = name;
  reading.add(person);
  return person.keys[0]!;
}

/**
 * Adds one record as it was read. One without a key, or of which no field could be read, is not added, and is reported.
 *
 * @returns whether it was added
 */
export function addTaughtRecord(
  reading: Reading,
  reader: TaughtReader,
  given: TaughtValues,
  terms: PageTerms,
): boolean {
  const { kind, host } = reader;
  const values = valuesOf(reading, kind, given, terms);
  const email = kind === 'person' ? values.get('emails') : null;
  // A person without an address of the page is still known by the one of the mail.
  const key = given.key ?? (typeof email === 'string' ? siteKey(taughtSiteId(host), `person/${email}`) : null);
  if (key === null) {
    reading.miss(kind, null, 'id', 'ambiguous');
    return false;
  }
  const fields: Record<string, unknown> = {};
  for (const [field, value] of values) if (!CONTACT.has(field)) fields[field] = value;
  const keys = [key];
  if (kind === 'person' && 'emails' in fields) {
    fields.emails = typeof email === 'string' ? [email] : [];
    if (typeof email === 'string') keys.push(emailKey(email));
  }
  const draft = { kind, keys, fields } as Draft<Kind>;
  if (kind === 'deal') {
    const status = typeof fields.stage === 'string' ? statusOfStage(fields.stage) : null;
    if (status !== null) fields.status = status;
    const contact = addContact(reading, values);
    if (contact !== null) fields.personKeys = [contact];
  }
  if (kind === 'ticket' && (values.has('personName') || values.has('personEmail'))) {
    fields.requester = { name: values.get('personName') ?? null, email: values.get('personEmail') ?? null };
    addContact(reading, values);
  }
  return reading.addRow(draft);
}
