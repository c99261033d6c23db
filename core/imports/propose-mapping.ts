import { detectDateOrder, detectDecimal } from '../locale';
import { isBlank } from './cell-text';
import type { Dialect } from './dialects/dialect';
import { type ColumnField, DAY_FIELDS, REPEATABLE_FIELDS } from './fields';
import { headerText, plainHeader } from './header-text';
import { DEAL_WORDS, PERSON_WORDS, VAGUE_WORDS } from './header-words';
import { MORE_DEAL_WORDS, MORE_PERSON_WORDS } from './more-header-words';
import type { ColumnMapping, TableKind } from './result';
import { ARTICLE_WORDS, TEMPLATE_MARKS, TEMPLATE_WORDS } from './text-header-words';
import { type ColumnShape, columnShape } from './value-shape';

type Words = readonly (readonly [ColumnField, string])[];

const WORDS: Record<TableKind, Words> = {
  deal: withMore<ColumnField>(DEAL_WORDS, MORE_DEAL_WORDS),
  person: withMore<ColumnField>(PERSON_WORDS, MORE_PERSON_WORDS),
  article: ARTICLE_WORDS,
  template: TEMPLATE_WORDS,
};

/** The order of the fields is that of the first table. */
function withMore<F extends ColumnField>(
  words: readonly (readonly [F, string])[],
  more: readonly (readonly [F, string])[],
): Words {
  const added = new Map(more);
  return words.map(([field, names]) => [field, added.has(field) ? `${names} · ${added.get(field)}` : names]);
}

/** A body has at least one cell of this many characters. */
const LONG_TEXT = 40;

/**
 * Proposes what each column becomes: by the product's own names, else by what columns are called in six languages, else by what the values
 * look like. A proposal only; the user sees and corrects it.
 * @param rows some rows of the table, as many as are at hand
 * @param chosen what the rows are, where the user said so
 */
export function proposeMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: Dialect | null,
  delimiter: string,
  chosen?: TableKind,
): ColumnMapping {
  const shapes = header.map((_, column) => columnShape(rows.map(row => row[column] ?? '')));
  const kind = chosen ?? dialect?.kind ?? kindOf(header, shapes);
  const columns = new Map<number, ColumnField>();
  const free = (column: number, field: ColumnField) =>
    !columns.has(column) && (REPEATABLE_FIELDS.has(field) || ![...columns.values()].includes(field));
  const take = (column: number, field: ColumnField) => {
    if (free(column, field)) columns.set(column, field);
  };

  const ignored = new Set<number>();
  if (dialect) {
    for (const [column, cell] of header.map(plainHeader).entries()) {
      if (dialect.ignored?.includes(cell)) ignored.add(column);
      else if (Object.hasOwn(dialect.columns, cell)) take(column, dialect.columns[cell]!);
    }
  }
  const words = WORDS[kind];
  const open = () => [...header.keys()].filter(column => !columns.has(column) && !ignored.has(column));
  for (const match of dialect ? [isNamed] : [isNamed, endsAs]) {
    for (const [field, names] of words) {
      const column = open().find(each => fits(field, shapes[each]!) && match(headerText(header[each]!), names));
      if (column !== undefined) take(column, field);
      if (!REPEATABLE_FIELDS.has(field) || match !== isNamed) continue;
      for (const each of open()) if (isNamed(headerText(header[each]!), names)) take(each, field);
    }
  }
  for (const column of open()) {
    const field = fieldOfShape(kind, shapes[column]!);
    if (field) take(column, field);
  }
  return { kind, columns: Object.fromEntries(columns), ...conventions(columns, rows, delimiter), currency: null };
}

/** People where there are names or addresses of people and nothing of a deal; texts where there is nothing of either, and a title beside a body. */
function kindOf(header: readonly string[], shapes: readonly ColumnShape[]): TableKind {
  const texts = header.map(headerText);
  const has = (words: Words, fields: readonly ColumnField[]) =>
    words.some(([field, names]) => fields.includes(field) && texts.some(text => isNamed(text, names)));
  if (has(WORDS.deal, ['amount', 'stage', 'closeDate', 'siteProbabilityPercent'])) return 'deal';
  if (!has(WORDS.person, ['email', 'firstName', 'lastName', 'phone']) && holdsTexts(texts, shapes)) {
    return texts.some(text => TEMPLATE_MARKS.has(text)) ? 'template' : 'article';
  }
  const nameOfDeal = WORDS.deal.find(([field]) => field === 'name')![1];
  const isOfPerson = (text: string) => WORDS.person.some(([, names]) => isNamed(text, names));
  const namesDeals = texts.some(text => isNamed(text, nameOfDeal) && !isOfPerson(text));
  if (namesDeals && !has(WORDS.person, ['firstName', 'lastName'])) return 'deal';
  const isPeople = has(WORDS.person, ['email', 'firstName', 'lastName', 'jobTitle', 'phone']);
  return isPeople || shapes.some(({ email }) => email > 0.5) ? 'person' : 'deal';
}

/** A column that is named like a title beside one that is named like a body and has long cells. */
function holdsTexts(texts: readonly string[], shapes: readonly ColumnShape[]): boolean {
  const column = (words: Words, field: ColumnField) => {
    const names = words.find(([each]) => each === field)![1];
    return texts.findIndex((text, at) => isNamed(text, names) && shapes[at]!.filled > 0);
  };
  return [ARTICLE_WORDS, TEMPLATE_WORDS].some(words => {
    const [title, body] = [column(words, 'title'), column(words, 'body')];
    return title >= 0 && body >= 0 && title !== body && shapes[body]!.longest >= LONG_TEXT;
  });
}

function isNamed(text: string, names: string): boolean {
  return text !== '' && names.split(' · ').includes(text);
}

/** `total deal amount` ends as `deal amount`; a vague word at the end says nothing. */
function endsAs(text: string, names: string): boolean {
  return names.split(' · ').some(name => {
    if (VAGUE_WORDS.has(name)) return false;
    return /^\p{Script=Latin}/u.test(name) ? text.endsWith(` ${name}`) : name.length > 1 && text.endsWith(name);
  });
}

/** A header may say one thing and the values another: an address is no name, a day no amount. */
function fits(field: ColumnField, shape: ColumnShape): boolean {
  if (shape.filled === 0) return true;
  if (DAY_FIELDS.has(field)) return shape.day > 0.2;
  if (field === 'email' || field === 'personEmail') return shape.email > 0.2;
  if (field === 'amount') return shape.day < 0.5;
  return field === 'id' || shape.email < 0.8;
}

/** For columns whose header says nothing. Days are left: which of the many days it is, the values don't say. */
function fieldOfShape(kind: TableKind, shape: ColumnShape): ColumnField | null {
  if (shape.filled === 0 || kind === 'article' || kind === 'template') return null;
  if (shape.email > 0.8) return kind === 'deal' ? 'personEmail' : 'email';
  if (kind === 'person') return null;
  if (shape.outcome > 0.3) return 'stage';
  return shape.money > 0.8 ? 'amount' : null;
}

/** How the file writes days and numbers: what its values settle, else what the delimiter suggests (a semicolon leaves the comma to the numbers). */
function conventions(
  columns: ReadonlyMap<number, ColumnField>,
  rows: readonly (readonly string[])[],
  delimiter: string,
): Pick<ColumnMapping, 'dateOrder' | 'decimal'> {
  const values = (wanted: (field: ColumnField) => boolean) =>
    [...columns]
      .filter(([, field]) => wanted(field))
      .flatMap(([column]) => rows.map(row => row[column] ?? ''))
      .filter(cell => !isBlank(cell));
  const days = values(field => DAY_FIELDS.has(field));
  const amounts = values(field => field === 'amount').map(cell => cell.replace(/[^\d.,'’ -]/g, '').trim());
  const continental = delimiter === ';';
  return {
    dateOrder: detectDateOrder(days) ?? (days.some(isYearFirst) ? 'ymd' : continental ? 'dmy' : 'mdy'),
    decimal: detectDecimal(amounts) ?? (continental ? ',' : '.'),
  };
}

function isYearFirst(day: string): boolean {
  return /^\s*\d{4}\D/.test(day);
}
