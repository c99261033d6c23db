import { all, attribute, closest, matches, maybe, nameOf, parentOf } from '../query';
import { textOf } from '../text-of';
import { isVisible } from '../visible';
import { labelText } from './words';

const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const HEADING = 'th, [role="columnheader"]';

/** The nearest cell around an element, or null. */
export function cellOf(element: Element): Element | null {
  return closest(element, CELL);
}

export function tableOf(element: Element): Element | null {
  return closest(element, TABLE);
}

export function isCell(element: Element): boolean {
  return matches(element, CELL);
}

export function isTableRow(element: Element): boolean {
  return matches(element, ROW);
}

/** Cells of one row that are its own, in order. */
export function cellsOf(row: Element): Element[] {
  return all(row, CELL).filter(cell => closest(cell, ROW) === row);
}

function span(cell: Element): number {
  const columns = Number(attribute(cell, 'colspan') ?? attribute(cell, 'aria-colspan') ?? '1');
  return Number.isInteger(columns) && columns > 0 && columns < 200 ? columns : 1;
}

/** First column of each cell; the page's own count (`aria-colindex`) goes before the order. */
export function columnsOf(row: Element): Map<Element, number> {
  const columns = new Map<Element, number>();
  let next = 1;
  for (const cell of cellsOf(row)) {
    const stated = Number(attribute(cell, 'aria-colindex') ?? Number.NaN);
    const at = Number.isInteger(stated) && stated > 0 ? stated : next;
    columns.set(cell, at);
    next = at + span(cell);
  }
  return columns;
}

/** Column → heading, for each of a table's rows of headings that are in view; empty where it has none. */
export function headingLinesOf(table: Element): Map<number, string>[] {
  const rows = all(table, ROW).filter(row => closest(row, TABLE) === table);
  const head = rows.filter(row => {
    const cells = cellsOf(row);
    return (
      cells.length > 1 && cells.every(cell => matches(cell, HEADING) || nameOf(row.parentElement ?? row) === 'thead')
    );
  });
  const only = rows.find(one => maybe(one, HEADING) !== null && maybe(one, 'td') === null);
  const lines = head.length > 0 || only === undefined ? head : [only];
  return lines
    .filter(row => isVisible(row))
    .map(row => new Map([...columnsOf(row)].map(([cell, at]) => [at, labelText(textOf(cell))])));
}

/** Column → heading of a table, by its last row of headings only; empty where it has none. */
export function headingsOf(table: Element): Map<number, string> {
  return headingLinesOf(table).at(-1) ?? new Map();
}

/** Where each record of a table has several lines, under as many rows of headings: the groups of rows (`tbody`) that are the records; else none. */
export function recordGroupsOf(table: Element): Element[] {
  const lines = headingLinesOf(table).length;
  if (lines < 2) return [];
  const groups = new Map<Element, number>();
  for (const row of bodyRowsOf(table)) {
    const group = parentOf(row) as Element;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const isEach = groups.size > 1 && !groups.has(table) && [...groups.values()].every(count => count === lines);
  return isEach ? [...groups.keys()] : [];
}

/** Rows of a table that hold values: those with cells that are no headings. */
export function bodyRowsOf(table: Element): Element[] {
  return all(table, ROW).filter(
    row =>
      closest(row, TABLE) === table &&
      cellsOf(row).some(cell => !matches(cell, HEADING)) &&
      nameOf(row.parentElement ?? row) !== 'thead' &&
      isVisible(row),
  );
}
