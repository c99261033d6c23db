import { detectDateOrder } from '../../locale/date-order';
import { siteKey, taughtSiteId } from '../../records/keys';
import type { Sighting } from '../../records/sighting';
import type { TaughtReader } from '../../records/taught';
import { languageOf } from '../page-dates';
import { maybe } from '../query';
import { Reading } from '../reading';
import { recordInAddress } from './address';
import { type Decision, decide, labelsOf } from './decide';
import { formOf, nameField, type PageTerms } from './forms';
import type { ListReading } from './list-reading';
import { addTaughtRecord, type TaughtValues } from './record';
import type { TaughtProduct } from './row-keys';
import { HeadingCache, Scope } from './scope';

/** Field → the place that was decided on, or why there is none. */
type Decisions = Map<string, Decision>;

/** Decides every field of one record; those that others are beside come first. */
function decideAll({ kind, fields }: TaughtReader, own: Scope, head: Scope | null): Decisions {
  const decisions: Decisions = new Map();
  const places = new Map<string, Element>();
  const labels = labelsOf(fields);
  for (const field of fields) {
    const form = formOf(kind, field.field);
    if (form === null) continue;
    const scope = field.scope === 'head' ? head : own;
    const decision: Decision = scope === null ? { why: 'not-found' } : decide(field, form, scope, places, labels);
    decisions.set(field.field, decision);
    if ('element' in decision && field.scope !== 'head') places.set(field.field, decision.element);
  }
  return decisions;
}

function textsOf(decisions: Iterable<Decisions>, isDay: (field: string) => boolean): string[] {
  return [...decisions].flatMap(one =>
    [...one].flatMap(([field, decision]) => (isDay(field) && 'text' in decision ? [decision.text] : [])),
  );
}

/** What the page shows besides the records: its language and, where its dates settle it, their order. */
function termsOf(reader: TaughtReader, document: Document, decisions: Iterable<Decisions>): PageTerms {
  const isDay = (field: string) => formOf(reader.kind, field) === 'day';
  return {
    language: languageOf(document),
    order: reader.dateOrder ?? detectDateOrder(textsOf(decisions, isDay)),
  };
}

function isSeen(decisions: Decisions): boolean {
  return [...decisions.values()].some(decision => 'text' in decision && decision.text !== '');
}

function readRecord(reader: TaughtReader, document: Document, body: Element, url: URL, now: Date): Sighting | null {
  const decisions = decideAll(reader, new Scope(body), null);
  if (!isSeen(decisions)) return null;
  const site = taughtSiteId(reader.host);
  const reading = new Reading(site, reader.kind, url, now);
  const inAddress = recordInAddress(url);
  const name = decisions.get(nameField(reader.kind));
  const title = name !== undefined && 'text' in name && name.text !== '' ? `${reader.kind}/${name.text}` : null;
  const id = inAddress ?? title;
  const values: TaughtValues = { key: id === null ? null : siteKey(site, id), decisions };
  const added = addTaughtRecord(reading, reader, values, termsOf(reader, document, [decisions]));
  return reading.sighting({ account: null, rows: null, about: added && values.key !== null ? values.key : null });
}

function readList(
  lists: ListReading,
  reader: TaughtReader,
  document: Document,
  body: Element,
  url: URL,
  now: Date,
  product: TaughtProduct | null,
): Sighting | null {
  if (reader.rows === null) return null;
  const { rows, looksLike } = lists.findRows(reader.rows, body);
  if (rows.length === 0) return null;
  const heads = reader.fields.some(({ scope }) => scope === 'head')
    ? lists.groupHeads(rows)
    : new Map<Element, Scope>();
  const headings = new HeadingCache();
  const decided = rows.map(row => decideAll(reader, new Scope(row, headings), heads.get(row) ?? null));
  if (!decided.some(isSeen)) return null;
  const terms = termsOf(reader, document, decided);
  const names = decided.map(decisions => {
    const name = decisions.get(nameField(reader.kind));
    return name !== undefined && 'text' in name ? name.text : '';
  });
  const keys = lists.rowKeys(reader, rows, names, url, product);
  const site = product?.site ?? taughtSiteId(reader.host);
  const reading = new Reading(site, product?.page ?? `${reader.kind}-list`, url, now);
  const read = decided.filter((decisions, index) =>
    addTaughtRecord(reading, reader, { key: keys[index]!, decisions }, terms),
  ).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: null },
    about: null,
  });
}

/**
 * What a taught reader sees on a page of its shape, or null where nothing that it was taught is in view.
 *
 * @param product whose list it is, where a product's own reader is helped out; such a one has no records of its own
 * @param lists what is needed for rows beside each other; it comes apart, since a page loads no script of more than 30 KB. Without it no list is read
 */
export function readWith(
  lists: ListReading | null,
  reader: TaughtReader,
  document: Document,
  url: URL,
  now: Date,
  product: TaughtProduct | null = null,
): Sighting | null {
  const body = maybe(document, 'body');
  if (body === null) return null;
  if (reader.page === 'record') return product === null ? readRecord(reader, document, body, url, now) : null;
  return lists === null ? null : readList(lists, reader, document, body, url, now, product);
}
