import { detectDateOrder } from '../../locale/date-order';
import type { Key } from '../../records/keys';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { all, attribute, closest } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { blockText, textOf } from '../text-of';
import { takeDealFields } from './deal-fields';
import { activeIn, inFront, linkedIn } from './front';
import { type CrmField, fieldOfLabel } from './labels';
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
  return new Set(words).size === words.length ? labels.map(label => fieldOfLabel('deal', label)) : [];
}

function rowItem(row: Element, head: (CrmField | null)[], product: Product, url: URL, active: Element | null): Item {
  const { mark, cell } = product.table;
  const { key, name } = identify(row, product.keyOfRow(row), product, url);
  const cells = new Map<CrmField, { element: Element; selector: string }>();
  const elements = all(row, cell);
  for (const [index, element] of elements.entries()) {
    const written = mark === null ? null : attribute(element, mark.attribute);
    const own = written === null ? undefined : mark!.name.exec(written)?.[1]?.toLowerCase().replace(/_/g, '');
    const marked = own === undefined ? undefined : product.fields.deal[own];
    const field = marked ?? (elements.length === head.length && own === undefined ? head[index] : null);
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
  const { key, name } = identify(card, product.keyOfRow(card), product, url);
  const around = closest(card, column);
  const heads = around === null ? [] : all(around, columnName).filter(isShown);
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

/** Reader of deals as a table or as a board, whichever is in view. */
export function dealListReader(product: Product): Reader {
  return (document, url, now) => {
    const search = product.isDealList(url) ? inFront(document, product) : null;
    if (search === null) return null;
    const { table, board } = product;
    const tables = search.everywhere(table.root);
    if (tables.length === 0 && search.first([board.column]) === null) return null;
    const active = activeIn(document);
    const heads = new Map(tables.map(element => [element, headOf(element, product)]));
    const rows = tables.flatMap(element => all(element, table.row).filter(isShown));
    const cards = search.everywhere(board.card);
    const items = [
      ...rows.map(row => rowItem(row, heads.get(closest(row, table.root)!) ?? [], product, url, active)),
      ...cards.map(card => cardItem(card, product, url, active)),
    ];
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
    const loose = tables.flatMap(element =>
      all(element, table.anyRow).filter(row => isShown(row) && all(row, table.cell).length > 0),
    ).length;
    const looksLike = Math.max(loose + search.everywhere(board.anyCard).length, items.length);
    return reading.sighting({ account: null, rows: { read, looksLike, shown: statedTotal(search) }, about: null });
  };
}
