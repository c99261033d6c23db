import { detectDateOrder } from '../../locale/date-order';
import type { Key } from '../../records/keys';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { all, attribute, closest, contains } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { blockText, textOf } from '../text-of';
import { takeDealFields } from './deal-fields';
import { activeIn, inFront, linkedIn } from './front';
import { type CrmField, fieldOf } from './labels';
import type { Product } from './product';
import { valueIn } from './value';

/** A row or card: the deal's key and where its fields stand. */
interface Item {
  key: Key | null;
  isCard: boolean;
  find(field: CrmField): Place;
}

/** Key and name by the links of a row or card. No key where its own mark and its links do not agree: it is being replaced just now. */
function identify(element: Element, own: Key | null, product: Product, url: URL): { key: Key | null; name: Place } {
  const linked = linkedIn(element, product, url, 'deal');
  const keys = new Set([...(own === null ? [] : [own]), ...linked.map(({ key }) => key)]);
  const [only] = keys;
  const named = linked.find(({ name }) => name !== '');
  return {
    key: keys.size === 1 ? only! : null,
    name: named === undefined ? null : { text: named.name, selector: 'a[href]', element: named.link },
  };
}

/** Fields by column, from the head of a table: only where head and row have the same number of cells and no head stands twice. */
function headOf(table: Element, product: Product): (CrmField | null)[] {
  const labels = all(table, product.table.head).map(head => textOf(head));
  const words = labels.filter(label => label !== '');
  return new Set(words).size === words.length ? labels.map(label => fieldOf(product.fields.deal, label)) : [];
}

function rowItem(row: Element, head: (CrmField | null)[], product: Product, url: URL, active: Element | null): Item {
  const { mark, cell } = product.table;
  const { key, name } = identify(row, product.keyOfRow(row), product, url);
  const cells = new Map<CrmField, { element: Element; selector: string }>();
  const elements = all(row, cell);
  for (const [index, element] of elements.entries()) {
    const written = mark === null ? null : attribute(element, mark.attribute);
    const marked = written === null ? null : fieldOf(product.fields.deal, mark?.name.exec(written)?.[1] ?? '');
    const field = marked ?? (elements.length === head.length && written === null ? head[index] : null);
    if (!field || cells.has(field) || !isShown(element)) continue;
    cells.set(field, { element, selector: marked ? `[${mark!.attribute}="${written}"]` : `column of ${field}` });
  }
  return {
    key,
    isCard: false,
    find(field) {
      if (field === 'name' && name !== null) return name;
      const found = cells.get(field);
      return found === undefined ? null : valueIn(found.element, found.selector, product, active);
    },
  };
}

/** The only line of a card that is an amount with its currency. */
function amountIn(card: Element, selector: string): Place {
  const lines = blockText(card)
    .split('\n')
    .filter(line => /^(?:\p{Sc}|[A-Z]{2,3}[$¥]?)\s?\d|\d\s?(?:\p{Sc}|[A-Z]{3})$/u.test(line));
  return lines.length === 1 ? { text: lines[0]!, selector, element: card } : null;
}

function cardItem(card: Element, product: Product, url: URL, active: Element | null): Item {
  const { column, columnName, card: selector } = product.board;
  const { key, name } = identify(card, null, product, url);
  const around = closest(card, column);
  // A card may have a heading of its own.
  const heads =
    around === null ? [] : all(around, columnName).filter(head => closest(head, selector) === null && isShown(head));
  return {
    key,
    isCard: true,
    find(field) {
      if (field === 'name') return name;
      if (field === 'stage') return heads.length === 1 ? valueIn(heads[0]!, columnName, product, active) : null;
      if (field === 'amount') return amountIn(card, selector);
      const linked = field === 'company' || field === 'person' ? linkedIn(card, product, url, field) : [];
      return linked.length === 1 ? { text: linked[0]!.name, selector, element: linked[0]!.link } : null;
    },
  };
}

/** Total that the table states to assistive technology, its head not counted; -1 means that it does not know. */
function statedTotal(search: Search): number | null {
  const stated = search.first(['[aria-rowcount]']);
  const rows = stated === null ? Number.NaN : Number(attribute(stated.element, 'aria-rowcount'));
  return Number.isInteger(rows) && rows > 0 ? rows - 1 : null;
}

/** Those that stand in no other of them. */
function outermost(elements: Element[]): Element[] {
  return elements.filter(element => !elements.some(other => other !== element && contains(other, element)));
}

/** Rows in view; one without a cell is a head. */
function rowsIn(table: Element, row: string, cell: string): Element[] {
  return all(table, row).filter(element => isShown(element) && all(element, cell).length > 0);
}

/** Reader of deals as a table or as a board, whichever is in view. */
export function dealListReader(product: Product): Reader {
  return (document, url, now) => {
    const search = product.isDealList(url) ? inFront(document, product) : null;
    if (search === null) return null;
    const { table, board } = product;
    const tables = outermost(search.everywhere(table.root));
    const columns = search.everywhere(board.column);
    const active = activeIn(document);
    const rows = tables.flatMap(element => {
      const head = headOf(element, product);
      return rowsIn(element, table.row, table.cell).map(row => rowItem(row, head, product, url, active));
    });
    // Cards are known by little more than that they can be dragged: only those that name a deal are one.
    const cards = outermost(columns.flatMap(column => all(column, board.card).filter(isShown)))
      .filter(card => linkedIn(card, product, url, 'deal').length > 0)
      .map(card => cardItem(card, product, url, active));
    if (tables.length === 0 && cards.length === 0) return null;
    const items = [...rows, ...cards];
    const dates = items.flatMap(item => [item.find('closeDate'), item.find('createdDate')]);
    const order = detectDateOrder(dates.flatMap(place => (place === null || place === 'busy' ? [] : [place.text])));
    const reading = new Reading(product.id, 'deal-list', url, now);
    const language = languageOf(document);
    const read = items.filter(({ key, isCard, find }) => {
      if (key === null) {
        reading.miss('deal', null, 'id', 'unreadable');
        return false;
      }
      const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
      reading.take(deal, 'name', find('name'), asText, 'must');
      takeDealFields(reading, deal, find, product, { url, language, order, need: isCard ? 'may' : 'should' });
      return reading.addRow(deal);
    }).length;
    const loose = tables.flatMap(element => rowsIn(element, table.anyRow, table.cell)).length + cards.length;
    const looksLike = Math.max(loose, items.length);
    return reading.sighting({ account: null, rows: { read, looksLike, shown: statedTotal(search) }, about: null });
  };
}
