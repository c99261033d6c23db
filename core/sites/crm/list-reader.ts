import { detectDateOrder } from '../../locale/date-order';
import type { Key } from '../../records/keys';
import { languageOf } from '../page-dates';
import { pastDates } from '../past-dates';
import { all, attribute, closest, parentOf } from '../query';
import { type Draft, type Need, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { blockText, textOf } from '../text-of';
import type { PageSetting } from './deal-fields';
import { activeIn, inFront, keysLinked, linkedIn, outermost } from './front';
import { type CrmField, type FieldTable, fieldOf } from './labels';
import type { Product } from './product';
import { valueIn } from './value';

/** Where the parts of one list stand. */
interface Setting {
  product: Product;
  kind: 'deal' | 'ticket';
  fields: FieldTable;
  url: URL;
  active: Element | null;
}

/** A row or card: the record's key, null where its own mark and its links do not agree (it is being replaced just now), and where its fields stand. */
interface Item {
  key: Key | null;
  /** A table that shows amount and close date shows them in each row; cards rarely have both. */
  need: Need;
  find(field: CrmField): Place;
}

/** Whether nothing is written beside the cells: a column may have lost its cell in one row alone. */
function isWhole(cells: Element[], cell: string): boolean {
  return [...new Set(cells.map(parentOf))].every(parent => parent === null || textOf(parent, cell) === '');
}

/** Fields by column, from the head of a table, unless a label stands there twice. */
function headOf(table: Element, { table: { head } }: Product, fields: FieldTable): (CrmField | null)[] {
  const cells = all(table, head);
  const labels = cells.map(element => textOf(element));
  const words = labels.filter(label => label !== '');
  const isCertain = new Set(words).size === words.length && isWhole(cells, head);
  return isCertain ? labels.map(label => fieldOf(fields, label)) : [];
}

function itemOf(
  element: Element,
  own: Key | null,
  need: Need,
  { product, kind, url }: Setting,
  find: (field: CrmField) => Place,
): Item {
  const linked = linkedIn(element, product, url, kind);
  const keys = new Set(linked.map(({ key }) => key));
  if (own !== null) keys.add(own);
  const [key] = keys;
  const named = linked.find(({ name }) => name !== '');
  const name = named && { text: named.name, selector: 'a[href]', element: named.link };
  return {
    key: keys.size === 1 ? key! : null,
    need,
    find: field => (field === 'name' && name ? name : find(field)),
  };
}

function rowItem(row: Element, head: (CrmField | null)[], setting: Setting): Item {
  const { product, kind, fields, active } = setting;
  const { mark, cell } = product.table;
  const found = new Map<CrmField, Place>();
  const cells = all(row, cell);
  const isAligned = cells.length === head.length && isWhole(cells, cell);
  for (const [index, element] of cells.entries()) {
    const written = mark && attribute(element, mark);
    const byColumn = isAligned ? head[index] : null;
    const field = written ? fieldOf(fields, written) : byColumn;
    if (!field || found.has(field) || !isShown(element)) continue;
    found.set(field, valueIn(element, written ? `[${mark}="${written}"]` : `column of ${field}`, product, active));
  }
  return itemOf(row, product.keyOfRow(row, kind), 'should', setting, field => found.get(field) ?? null);
}

function cardItem(card: Element, setting: Setting): Item {
  const { product, kind, url, active } = setting;
  const { column, columnName, card: selector } = product.board;
  const around = closest(card, column);
  // A card may have a heading of its own.
  const heads = (around === null ? [] : all(around, columnName)).filter(
    head => closest(head, selector) === null && isShown(head),
  );
  // The only line that is an amount with its currency.
  const amounts = blockText(card)
    .split('\n')
    .filter(line => /^(?:\p{Sc}|[A-Z]{2,3}[$¥]?)\s?\d|\d\s?(?:\p{Sc}|[A-Z]{3})$/u.test(line));
  return itemOf(card, null, 'may', setting, field => {
    // A board of deals has a column for each stage, one of tickets for each status.
    if (field === (kind === 'deal' ? 'stage' : 'status'))
      return heads.length === 1 ? valueIn(heads[0]!, columnName, product, active) : null;
    if (field === 'amount') return amounts.length === 1 ? { text: amounts[0]!, selector, element: card } : null;
    const [linked, second] = field === 'company' || field === 'person' ? linkedIn(card, product, url, field) : [];
    return linked && !second ? { text: linked.name, selector, element: linked.link } : null;
  });
}

/** Total that the table states to assistive technology, its head not counted; -1 means that it does not know. */
function statedTotal(search: Search): number | null {
  const stated = search.first(['[aria-rowcount]']);
  const rows = stated === null ? 0 : Number(attribute(stated.element, 'aria-rowcount'));
  return Number.isInteger(rows) && rows > 0 ? rows - 1 : null;
}

/** What a reader of lists takes from each row or card beside its key and name. */
export interface ListOf<K extends 'deal' | 'ticket'> {
  kind: K;
  isHere(product: Product, url: URL): boolean;
  /** Fields whose dates settle the order of day and month. */
  dates: readonly CrmField[];
  take(reading: Reading, draft: Draft<K>, find: (field: CrmField) => Place, product: Product, page: PageSetting): void;
}

/** Reader of records as a table or as a board, whichever is in view. */
export function listReader<K extends 'deal' | 'ticket'>(product: Product, list: ListOf<K>): Reader {
  return (document, url, now) => {
    const search = list.isHere(product, url) ? inFront(document, product) : null;
    if (search === null) return null;
    const { table, board } = product;
    const fields = product.fields[list.kind] ?? new Map();
    const setting = { product, kind: list.kind, fields, url, active: activeIn(document) };
    // A row without a cell is a head.
    const rowsIn = (element: Element, row: string) =>
      all(element, row).filter(found => isShown(found) && all(found, table.cell).length > 0);
    const tables = outermost(search.everywhere(table.root));
    // Cards are known by little more than that they can be dragged: only those that name a record of the kind are one.
    const draggable = outermost(
      search.everywhere(board.column).flatMap(column => all(column, board.card).filter(isShown)),
    );
    const cards = draggable.filter(card => linkedIn(card, product, url, list.kind).length > 0);
    if (tables.length === 0 && cards.length === 0) return null;
    const items = tables.flatMap(element => {
      const head = headOf(element, product, fields);
      return rowsIn(element, table.row).map(row => rowItem(row, head, setting));
    });
    items.push(...cards.map(card => cardItem(card, setting)));
    const dates = items.flatMap(item => list.dates.map(item.find));
    const textsOf = (places: Place[]) =>
      places.flatMap(place => (place === null || place === 'busy' ? [] : [place.text]));
    const created = items.map(({ find }) => find('createdDate'));
    const order = detectDateOrder(textsOf(dates), pastDates(created, now));
    const reading = new Reading(product.id, `${list.kind}-list`, url, now);
    const language = languageOf(document);
    const read = items.filter(({ key, need, find }) => {
      if (key === null) {
        reading.miss(list.kind, null, 'id', 'unreadable');
        return false;
      }
      const draft: Draft<K> = { kind: list.kind, keys: [key], fields: {} };
      list.take(reading, draft, find, product, { url, language, order, need });
      return reading.addRow(draft);
    }).length;
    const rows = tables.flatMap(element => rowsIn(element, table.anyRow)).length;
    const loose = rows + (cards.length === 0 ? 0 : draggable.length);
    // Records that are named where no row or card is recognised.
    const named = keysLinked(cards.length === 0 ? tables : [search.root], product, url, list.kind);
    for (const { key } of items) if (key !== null) named.delete(key);
    const looksLike = Math.max(loose, items.length + named.size);
    return reading.sighting({ account: null, rows: { read, looksLike, shown: statedTotal(search) }, about: null });
  };
}
