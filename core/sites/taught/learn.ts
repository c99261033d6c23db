import type { DateOrder } from '../../locale/date-order';
import { detectDateOrder } from '../../locale/date-order';
import type { Missing } from '../../records/sighting';
import type { TaughtField, TaughtKind, TaughtReader } from '../../records/taught';
import { languageOf } from '../page-dates';
import { contains, maybe } from '../query';
import { recordInAddress, shapeOf } from './address';
import { decide, labelsOf } from './decide';
import { formOf, nameField, parseForm, TAUGHT_FIELDS } from './forms';
import { groupHeads } from './group-heads';
import { learnField } from './learn-field';
import { commonAncestor, type ExampleRows, learnRows, rowAround } from './learn-rows';
import { shownText } from './leaves';
import { rowsBy } from './rows';
import { HeadingCache, Scope } from './scope';

/** What the user pointed at: for each field one place, on one page. */
export interface Lesson {
  kind: TaughtKind;
  /** null: as the page looks. */
  page: 'record' | 'list' | null;
  name: string;
  dateOrder: DateOrder | null;
  picks: ReadonlyMap<string, Element>;
}

/** One picked field: the text that stands there, what it means, and why it can't be used. */
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

/** Enough rows beside each other to try the learned places on. */
const TRIED_ROWS = 30;

/** Fields that a group of rows may share: by its heading. */
const SHARED = new Set(['stage', 'owner', 'status', 'priority', 'companyName', 'category']);

/** The row that holds the picks, and the fields that stand in the heading of its group instead. */
function rowOf(picks: ReadonlyMap<string, Element>): (ExampleRows & { heads: Set<string> }) | null {
  const around = (left: string | null) => {
    const places = [...picks].filter(([field]) => field !== left).map(([, place]) => place);
    const common = commonAncestor(places);
    return common === null || places.length === 0 ? null : rowAround(common);
  };
  const whole = around(null);
  for (const field of picks.keys()) {
    if (!SHARED.has(field) || picks.size < 2) continue;
    const without = around(field);
    const outside = without !== null && !contains(without.row, picks.get(field)!);
    if (outside && (whole === null || (whole.row !== without.row && contains(whole.row, without.row))))
      return { ...without, heads: new Set([field]) };
  }
  return whole === null ? null : { ...whole, heads: new Set() };
}

interface Setting {
  rows: TaughtReader['rows'];
  /** The place to look in for a field, and the same in the other rows. */
  scopeOf(field: string): { scope: Scope; others: Scope[]; name: TaughtField['scope'] } | null;
  count: number | null;
}

function recordSetting(body: Element): Setting {
  const scope = new Scope(body);
  return { rows: null, count: null, scopeOf: () => ({ scope, others: [], name: 'page' }) };
}

function listSetting(lesson: Lesson, body: Element, url: URL): Setting | null {
  const example = rowOf(lesson.picks);
  if (example === null) return null;
  const rows = learnRows(example, body, lesson.picks.get(nameField(lesson.kind)) ?? null, url);
  if (rows === null) return null;
  const all = rowsBy(rows.locators[0]!, body);
  const headings = new HeadingCache();
  const own = new Scope(example.row, headings);
  const rest = all.filter(row => row !== example.row).slice(0, TRIED_ROWS);
  const others = rest.map(row => new Scope(row, headings));
  const heads = example.heads.size > 0 ? groupHeads(all) : new Map<Element, Scope>();
  return {
    rows,
    count: all.length,
    scopeOf: field => {
      if (!example.heads.has(field)) return { scope: own, others, name: 'row' };
      const scope = heads.get(example.row);
      const other = [...new Set(rest.flatMap(row => heads.get(row) ?? []))].filter(one => one !== scope);
      return scope === undefined ? null : { scope, others: other, name: 'head' };
    },
  };
}

function looksLikeList(lesson: Lesson, url: URL): boolean {
  if (recordInAddress(url) !== null || lesson.picks.size === 0) return false;
  const example = rowOf(lesson.picks);
  return example !== null && (lesson.picks.size > 1 || example.siblings.length > 2);
}

/**
 * Learns from the user's examples how to find the same fields again: in every row of a list, or on every page of the same shape. Each field
 * that the reader would not find again on this very page is given back with the reason.
 */
export function learn(document: Document, url: URL, lesson: Lesson): Learned {
  const body = maybe(document, 'body')!;
  const page = lesson.page ?? (looksLikeList(lesson, url) ? 'list' : 'record');
  const setting = page === 'list' ? listSetting(lesson, body, url) : recordSetting(body);
  const texts = [...lesson.picks].map(([field, place]) => ({ field, text: shownText(place) ?? '' }));
  const days = texts.filter(({ field }) => formOf(lesson.kind, field) === 'day').map(({ text }) => text);
  const terms = { language: languageOf(document), order: lesson.dateOrder ?? detectDateOrder(days) };

  const fields: TaughtField[] = [];
  const places = new Map<string, Element>();
  const order = Object.keys(TAUGHT_FIELDS[lesson.kind]).filter(field => lesson.picks.has(field));
  for (const field of order) {
    const found = setting?.scopeOf(field);
    const place = lesson.picks.get(field)!;
    if (!found || !contains(found.scope.root, place)) continue;
    const locators = learnField(place, formOf(lesson.kind, field)!, found.scope, found.others, places);
    if (locators.length > 0) fields.push({ field, scope: found.name, locators });
    if (found.name !== 'head') places.set(field, place);
  }

  const labels = labelsOf(fields);
  const picked = texts.map(({ field, text }): Picked => {
    const form = formOf(lesson.kind, field)!;
    const parsed = parseForm(form, text, terms);
    const learned = fields.find(one => one.field === field);
    const scope = setting?.scopeOf(field)?.scope;
    const decision = learned && scope ? decide(learned, form, scope, places, labels) : null;
    const again = decision !== null && 'text' in decision && decision.text === text;
    const value = 'value' in parsed ? parsed.value : null;
    return { field, text, value, why: 'why' in parsed ? parsed.why : again ? null : 'ambiguous' };
  });
  const usable = new Set(picked.filter(({ why }) => why === null).map(({ field }) => field));
  const kept = fields.filter(({ field }) => usable.has(field));
  const reader: TaughtReader | null =
    setting === null || kept.length === 0
      ? null
      : {
          format: 'sidelight-taught',
          version: 1,
          id: `${url.hostname}/${lesson.kind}-${page}/${shapeOf(url).segments.join('/')}`.slice(0, 2_000),
          name: lesson.name,
          host: url.hostname,
          address: shapeOf(url),
          kind: lesson.kind,
          page,
          dateOrder: lesson.dateOrder,
          rows: setting.rows,
          fields: kept,
        };
  return { page, reader, picked, rows: setting?.count ?? null, problem: setting === null ? 'no-row' : null };
}
