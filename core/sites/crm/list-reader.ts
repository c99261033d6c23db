import { detectDateOrder } from '../../locale/date-order';
import type { Key } from '../../records/keys';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { all, attribute, closest, parentOf } from '../query';
import { type Draft, type Need, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { blockText, textOf } from '../text-of';
import { takeDealFields } from './deal-fields';
import { activeIn, inFront, keysLinked, linkedIn, outermost } from './front';
import { type CrmField, fieldOf } from './labels';
import type { Product } from './product';
import { valueIn } from './value';

/** Where the parts of one list stand. */
interface Setting {
  product: Product;
  url: URL;
  active: Element | null;
}

/** A row or card: the deal's key, null where its own mark and its links do not agree (it is being replaced just now), and where its fields stand. */
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
function headOf(table: Element, { table: { head }, fields }: Product): (CrmField | null)[] {
  const cells = all(table, head);
  const labels = cells.map(element => textOf(element));
  const words = labels.filter(label => label !== '');
  const isCertain = new Set(words).size === words.length && isWhole(cells, head);
  return isCertain ? labels.map(label => fieldOf(fields.deal, label)) : [];
}

function itemOf(
  element: Element,
  own: Key | null,
  need: Need,
  { product, url }: Setting,
  find: (field: CrmField) => Place,
): Item {
  const linked = linkedIn(element, product, url, 'deal');
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
  const { product, active } = setting;
  const { mark, cell } = product.table;
  const found = new Map<CrmField, Place>();
  const cells = all(row, cell);
  const isAligned = cells.length === head.length && isWhole(cells, cell);
  for (const [index, element] of cells.entries()) {
    const written = mark && attribute(element, mark);
    const byColumn = isAligned ? head[index] : null;
    const field = written ? fieldOf(product.fields.deal, written) : byColumn;
    if (!field || found.has(field) || !isShown(element)) continue;
    found.set(field, valueIn(element, written ? `[${mark}="${written}"]` : `column of ${field}`, product, active));
  }
  return itemOf(row, product.keyOfRow(row), 'should', setting, field => found.get(field) ?? null);
}

function cardItem(card: Element, setting: Setting): Item {
  const { product, url, active } = setting;
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
    if (field === 'stage') return heads.length === 1 ? valueIn(heads[0]!, columnName, product, active) : null;
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

/** Reader of deals as a table or as a board, whichever is in view. */
export function dealListReader(product: Product): Reader {
  return (document, url, now) => {
    const search = product.isDealList(url) ? inFront(document, product) : null;
    if (search === null) return null;
    const { table, board } = product;
    const setting = { product, url, active: activeIn(document) };
    // A row without a cell is a head.
    const rowsIn = (element: Element, row: string) =>
      all(element, row).filter(found => isShown(found) && all(found, table.cell).length > 0);
    const tables = outermost(search.everywhere(table.root));
    // Cards are known by little more than that they can be dragged: only those that name a deal are one.
    const draggable = outermost(
      search.everywhere(board.column).flatMap(column => all(column, board.card).filter(isShown)),
    );
    const cards = draggable.filter(card => linkedIn(card, product, url, 'deal').length > 0);
    if (tables.length === 0 && cards.length === 0) return null;
    const items = tables.flatMap(element => {
      const head = headOf(element, product);
      return rowsIn(element, table.row).map(row => rowItem(row, head, setting));
    });
    items.push(...cards.map(card => cardItem(card, setting)));
    const dates = items.flatMap(item => [item.find('closeDate'), item.find('createdDate')]);
    const order = detectDateOrder(dates.flatMap(place => (place === null || place === 'busy' ? [] : [place.text])));
    const reading = new Reading(product.id, 'deal-list', url, now);
    const language = languageOf(document);
    const read = items.filter(({ key, need, find }) => {
      if (key === null) {
        reading.miss('deal', null, 'id', 'unreadable');
        return false;
      }
      const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
      reading.take(deal, 'name', find('name'), asText, 'must');
      takeDealFields(reading, deal, find, product, { url, language, order, need });
      return reading.addRow(deal);
    }).length;
    const rows = tables.flatMap(element => rowsIn(element, table.anyRow)).length;
    const loose = rows + (cards.length === 0 ? 0 : draggable.length);
    // Deals that are named where no row or card is recognised.
    const named = keysLinked(cards.length === 0 ? tables : [search.root], product, url, 'deal');
    for (const { key } of items) if (key !== null) named.delete(key);
    const looksLike = Math.max(loose, items.length + named.size);
    return reading.sighting({ account: null, rows: { read, looksLike, shown: statedTotal(search) }, about: null });
  };
}
