import { detectDateOrder } from '../../locale/date-order';
import type { Missing } from '../../records/sighting';
import type { Locator, TaughtField, TaughtKind, TaughtReader } from '../../records/taught';
import { taughtHostOf } from '../../records/taught-host';
import { languageOf } from '../page-dates';
import { contains, maybe } from '../query';
import type { Parsed } from '../reading';
import { recordInAddress, shapeOf } from './address';
import { decide, labelsOf } from './decide';
import { formOf, nameField, parseForm, TAUGHT_FIELDS } from './forms';
import { learnField } from './learn-field';
import { shownText } from './leaves';
import type { Lesson, ListLearning, Setting } from './lesson';
import { locate } from './locate';
import { Scope } from './scope';
import { isBlank } from './words';

/** One picked field: the text that stands there, what it means (null: nothing stands there), and why it can't be used. */
export interface Picked {
  field: string;
  text: string;
  value: unknown;
  why: Missing['why'] | null;
}

/** What came out of a lesson. */
export interface Learned {
  page: 'record' | 'list';
  /** null while nothing usable was picked. */
  reader: TaughtReader | null;
  picked: Picked[];
  /** Rows of this build on the page; null for a single record. */
  rows: number | null;
  /** `no-row`: the places do not lie in one row of a list. */
  problem: 'no-row' | null;
}

function recordSetting(body: Element): Setting {
  const scope = new Scope(body);
  return { rows: null, count: null, scopeOf: () => ({ scope, others: [], name: 'page' }) };
}

function looksLikeList({ rowOf }: ListLearning, lesson: Lesson, url: URL): boolean {
  if (recordInAddress(url) !== null || lesson.picks.size === 0) return false;
  const example = rowOf(lesson.picks);
  return example !== null && (lesson.picks.size > 1 || example.siblings.length > 2);
}

/** An empty place is a value of its own, except for what names the record. */
function emptyValue(kind: TaughtKind, field: string): Parsed<null> {
  return field === nameField(kind) ? { why: 'unreadable' } : { value: null };
}

/** The dates of the other rows: one of them may settle the order of day and month. */
function daysIn(field: string, locators: readonly Locator[], others: readonly Scope[]): string[] {
  const first = locators.find(locator => locator.by !== 'beside');
  const located = others.flatMap(other => (first === undefined ? [] : [locate(first, { field, form: 'day' }, other)]));
  return located.flatMap(found => (typeof found === 'string' ? [] : [found.text]));
}

/**
 * Learns from the user's examples how to find the same fields again: in every row of a list, or on every page of the same shape. Each field
 * that the reader would not find again on this very page is given back with the reason.
 *
 * @param lists what is needed for rows beside each other; it comes apart, since a page loads no script of more than 30 KB
 */
export function learnWith(lists: ListLearning, document: Document, url: URL, lesson: Lesson): Learned {
  const body = maybe(document, 'body')!;
  const page = lesson.page ?? (looksLikeList(lists, lesson, url) ? 'list' : 'record');
  const setting = page === 'list' ? lists.listSetting(lesson, body, url) : recordSetting(body);
  const texts = [...lesson.picks].map(([field, place]) => ({ field, text: shownText(place) ?? '' }));

  const fields: TaughtField[] = [];
  const places = new Map<string, Element>();
  const days: string[] = [];
  const order = Object.keys(TAUGHT_FIELDS[lesson.kind]).filter(field => lesson.picks.has(field));
  for (const field of order) {
    const found = setting?.scopeOf(field);
    const place = lesson.picks.get(field)!;
    if (!found || !contains(found.scope.root, place)) continue;
    const locators = learnField(place, { field, form: formOf(lesson.kind, field)! }, found.scope, found.others, places);
    if (locators.length > 0) fields.push({ field, scope: found.name, locators });
    if (found.name !== 'head') places.set(field, place);
    if (formOf(lesson.kind, field) === 'day')
      days.push(shownText(place) ?? '', ...daysIn(field, locators, found.others));
  }
  const terms = { language: languageOf(document), order: lesson.dateOrder ?? detectDateOrder(days) };

  const labels = labelsOf(fields);
  const picked = texts.map(({ field, text }): Picked => {
    const form = formOf(lesson.kind, field)!;
    const parsed = isBlank(text) ? emptyValue(lesson.kind, field) : parseForm(form, text, terms);
    const learned = fields.find(one => one.field === field);
    const scope = setting?.scopeOf(field)?.scope;
    const decision = learned && scope ? decide(learned, form, scope, places, labels) : null;
    const again = decision !== null && 'text' in decision && decision.text === text;
    const value = 'value' in parsed ? parsed.value : null;
    return { field, text, value, why: 'why' in parsed ? parsed.why : again ? null : 'ambiguous' };
  });
  const usable = new Set(picked.filter(({ why }) => why === null).map(({ field }) => field));
  const host = taughtHostOf(url);
  const kept = fields.filter(({ field }) => usable.has(field));
  const reader: TaughtReader | null =
    setting === null || kept.length === 0 || host === null
      ? null
      : {
          format: 'sidelight-taught',
          version: 1,
          id: `${host}/${lesson.kind}-${page}/${shapeOf(url).segments.join('/')}`.slice(0, 2_000),
          name: lesson.name,
          host,
          address: shapeOf(url),
          kind: lesson.kind,
          page,
          dateOrder: lesson.dateOrder,
          rows: setting.rows,
          fields: kept,
        };
  return { page, reader, picked, rows: setting?.count ?? null, problem: setting === null ? 'no-row' : null };
}
