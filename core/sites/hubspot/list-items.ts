import { all, attribute, closest, maybe, member } from '../query';
import type { Place } from '../reading';
import { blockText, textOf } from '../text-of';
import { recordInAddress } from './address';
import { cardLine } from './card-labels';
import { valueIn } from './properties';
import * as at from './selectors';
import { isShown } from './shown';

/** A list of one kind of object: its number, and its properties for name and stage. */
export interface ObjectList {
  type: string;
  name: string;
  stage: string;
}

/** A row or card: the record's id and where its properties stand. */
export interface Item {
  id: string | null;
  find(property: string): Place;
}

const CELL_MARK = /^cell-(\d+-\d+)-(.+)-(\d+)$/;

function rowItem(row: Element, active: Element | null, of: ObjectList): Item {
  const id = /^row-(\d+)$/.exec(attribute(row, 'data-test-id') ?? '')?.[1] ?? null;
  const cells = new Map<string, { element: Element; selector: string }>();
  for (const element of all(row, at.CELL)) {
    const mark = CELL_MARK.exec(attribute(element, 'data-test-id') ?? '');
    // The table reuses rows: a cell of another record is being replaced just now.
    if (mark === null || mark[1] !== of.type || mark[3] !== id || cells.has(mark[2]!)) continue;
    cells.set(mark[2]!, { element, selector: `[data-test-id^="cell-${of.type}-${mark[2]}-"]` });
  }
  return {
    id,
    find(property) {
      const cell = cells.get(property);
      if (cell === undefined) return null;
      if (property !== of.name) return valueIn(cell.element, cell.selector, active);
      // The cell also holds buttons: the name is the label or the link.
      const label = maybe(cell.element, at.ROW_LABEL) ?? maybe(cell.element, at.RECORD_LINK);
      return label === null ? null : valueIn(label, cell.selector, active);
    },
  };
}

function cardItem(card: Element, of: ObjectList): Item {
  const link = maybe(card, at.RECORD_LINK);
  const linked = link === null ? null : recordInAddress(attribute(link, 'href') ?? '');
  const marked = attribute(card, 'data-selenium-id');
  const ownId = marked !== null && /^\d+$/.test(marked) ? marked : null;
  const linkedId = linked?.type === of.type ? linked.id : null;
  const agree = ownId === null || linkedId === null || ownId === linkedId;
  const column = closest(card, at.COLUMN);
  const stage = column === null ? null : maybe(column, at.COLUMN_NAME);
  const lines = new Map<string, string>();
  for (const line of blockText(card).split('\n')) {
    const read = cardLine(line);
    if (read !== null && !lines.has(read.property)) lines.set(read.property, read.value);
  }
  return {
    id: agree ? (ownId ?? linkedId) : null,
    find(property) {
      if (property === of.name)
        return link === null ? null : { text: textOf(link), selector: at.RECORD_LINK, element: link };
      if (property === of.stage)
        return stage === null ? null : { text: textOf(stage), selector: at.COLUMN_NAME, element: stage };
      const line = lines.get(property);
      return line === undefined ? null : { text: line === '--' ? '' : line, selector: at.ANY_CARD, element: card };
    },
  };
}

/** Total that the table states to assistive technology, its head not counted; -1 means that it does not know. */
function statedTotal(table: Element | null): number | null {
  const marked =
    table === null
      ? null
      : (attribute(table, 'aria-rowcount') ?? attribute(maybe(table, '[aria-rowcount]') ?? table, 'aria-rowcount'));
  const rows = marked === null ? Number.NaN : Number(marked);
  return Number.isInteger(rows) && rows > 0 ? rows - 1 : null;
}

/** What a list shows, as a table or as a board. */
export interface List {
  items: Item[];
  /** Loose count of what looks like a row or card. */
  looksLike: number;
  /** Total that the page states. */
  shown: number | null;
}

/** The list in view; null where there is none. */
export function listIn(document: Document, of: ObjectList): List | null {
  const shown = (selector: string) => all(document, selector).filter(element => isShown(element));
  const table = shown(at.TABLE)[0] ?? null;
  const columns = shown(at.COLUMN);
  if (table === null && columns.length === 0) return null;
  const active = member(document, 'activeElement') as Element | null;
  const rows = table === null ? [] : all(table, at.ROW).filter(row => isShown(row));
  const cards = columns.flatMap(column => all(column, at.CARD)).filter(card => isShown(card));
  const items = [...rows.map(row => rowItem(row, active, of)), ...cards.map(card => cardItem(card, of))];
  // An empty row only keeps the place of rows that are not drawn.
  const filled = (table === null ? [] : all(table, at.ANY_ROW)).filter(row => textOf(row) !== '');
  const loose = filled.length + shown(at.ANY_CARD).length;
  // Records that are named where no card is recognised, or a card in no column.
  const isLost = (link: Element) => [at.CARD, at.COLUMN].some(part => closest(link, part) === null);
  const links = columns.length === 0 ? [] : shown(at.RECORD_LINK).filter(isLost);
  const named = links.map(link => recordInAddress(attribute(link, 'href') ?? '')).filter(one => one?.type === of.type);
  const unread = new Set(named.map(one => one!.id).filter(id => !items.some(item => item.id === id)));
  return { items, looksLike: Math.max(loose, items.length + unread.size), shown: statedTotal(table) };
}
