import type { RowLocator, TaughtReader } from '../../records/taught';
import { attribute, childNodes, contains, isElement, member, nameOf, parentOf } from '../query';
import { isVisible } from '../visible';
import { recordInAddress, shapeOf } from './address';
import { bodyRowsOf, headingsOf, isCell, isTableRow, recordGroupsOf, tableOf } from './columns';
import { leavesOf } from './leaves';
import { classesOf, marksOf, namesInside } from './marks';
import { linksOf } from './row-keys';
import { rowsBy } from './rows';

/** A row of the example and those beside it that are built alike. */
export interface ExampleRows {
  row: Element;
  siblings: Element[];
}

const share = (a: readonly string[], b: readonly string[]) => {
  const shared = a.filter(name => b.includes(name)).length;
  return a.length + b.length === 0 ? 1 : shared / (a.length + b.length - shared);
};

function isAlike(a: Element, b: Element): boolean {
  if (nameOf(a) !== nameOf(b) || !isVisible(b)) return false;
  const [few, many] = [leavesOf(a).length, leavesOf(b).length].sort((x, y) => x - y) as [number, number];
  return few > 1 && few * 2 >= many && share(namesInside(a), namesInside(b)) >= 0.6;
}

/** The innermost of `elements`' common ancestors, or null. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  let at: Element | null = elements[0] ?? null;
  while (at !== null && !elements.every(element => contains(at as Element, element)))
    at = parentOf(at) as Element | null;
  return at;
}

/** The row around a place: the nearest element that has others of its build beside it; null where nothing repeats. */
export function rowAround(place: Element): ExampleRows | null {
  for (let at: Element | null = place; at !== null && nameOf(at) !== 'body'; at = parentOf(at) as Element | null) {
    if (!isElement(at)) return null;
    if (isTableRow(at)) {
      const table = tableOf(at);
      // Where a record has several lines, one of them is not the row.
      const groups = table === null ? [] : recordGroupsOf(table);
      const group = groups.find(one => contains(one, place));
      if (group !== undefined) return { row: group, siblings: groups };
      const rows = table === null ? [] : bodyRowsOf(table);
      return rows.includes(at) ? { row: at, siblings: rows } : null;
    }
    const parent = parentOf(at);
    if (isCell(at) || parent === null) continue;
    const row: Element = at;
    const siblings = childNodes(parent)
      .filter(isElement)
      .filter(other => other === row || isAlike(row, other));
    if (siblings.length > 1) return { row, siblings };
  }
  return null;
}

function candidates({ row, siblings }: ExampleRows): RowLocator[] {
  const tag = nameOf(row);
  const found: RowLocator[] = [];
  const table = isTableRow(row) ? tableOf(row) : null;
  const headers =
    table === null ? [] : [...headingsOf(table).values()].filter(text => text !== '' && text.length <= 80);
  if (headers.length > 0) found.push({ by: 'table', headers: headers.slice(0, 40) });
  for (const { attribute: name, value } of marksOf(row, ''))
    if (value !== null && siblings.every(other => attribute(other, name) === value))
      found.push({ by: 'attribute', tag, attribute: name, value });
  for (const name of ownIds(siblings)) found.push({ by: 'attribute', tag, attribute: name, value: null });
  for (const name of classesOf(row))
    if (siblings.every(other => classesOf(other).includes(name))) found.push({ by: 'class', tag, name });
  const holds = namesInside(row).filter(name => siblings.every(other => namesInside(other).includes(name)));
  if (holds.length > 0) found.push({ by: 'shape', tag, holds: holds.slice(0, 40) });
  return found;
}

/** Attributes that every row has with another value, best names first. Counters are none: the next page counts again. */
function ownIds(rows: readonly Element[]): string[] {
  const first = rows[0];
  if (first === undefined) return [];
  const names = (member(first, 'getAttributeNames') as () => string[]).call(first);
  return names
    .filter(name => /^(?:id|data-[a-z0-9_.:-]{1,60})$/.test(name))
    .filter(name => {
      const values = rows.map(row => attribute(row, name) ?? '');
      const distinct =
        new Set(values).size === values.length && values.every(value => value !== '' && value.length <= 100);
      const counts = values.every(value => /^\d{1,4}$/.test(value) && Number(value) <= rows.length);
      return distinct && !counts && !/index|position|order|num/.test(name);
    })
    .sort((a, b) => Number(/id|key|record/.test(b)) - Number(/id|key|record/.test(a)));
}

/** The shape of the links that lead to each row's own record: one for every row, none twice. The link around the name goes first. */
function recordLink(rows: readonly Element[], row: Element, name: Element | null, url: URL) {
  const links = linksOf(row, url).filter(({ to }) => recordInAddress(to) !== null);
  const isNames = ({ element }: { element: Element }) =>
    name !== null && (contains(element, name) || contains(name, element));
  for (const { to } of [...links.filter(isNames), ...links.filter(link => !isNames(link))]) {
    const shape = shapeOf(to);
    const text = JSON.stringify(shape);
    const records = rows.map(other => {
      const own = linksOf(other, url).filter(link => JSON.stringify(shapeOf(link.to)) === text);
      const [only, ...rest] = new Set(own.map(link => recordInAddress(link.to)));
      return rest.length === 0 ? (only ?? null) : null;
    });
    const known = records.filter(record => record !== null);
    if (known.length >= rows.length * 0.9 && new Set(known).size === known.length) return shape;
  }
  return null;
}

/**
 * How the rows of a list are found again, and how each names its record. Ways that miss a row of the example, or take in what is built
 * otherwise, are left out.
 *
 * @param name the place of the record's name in the example's row, if it was picked
 * @returns null where no way is left
 */
export function learnRows(
  example: ExampleRows,
  body: Element,
  name: Element | null,
  url: URL,
): NonNullable<TaughtReader['rows']> | null {
  const inside = namesInside(example.row);
  const locators = candidates(example).filter(locator => {
    const rows = rowsBy(locator, body);
    const all = new Set(rows);
    return (
      example.siblings.every(row => all.has(row)) &&
      rows.every(row => share(inside, namesInside(row)) >= 0.4 || isTableRow(row))
    );
  });
  if (locators.length === 0) return null;
  const rows = rowsBy(locators[0]!, body);
  return {
    locators: locators.slice(0, 8),
    link: recordLink(rows, example.row, name, url),
    idAttribute: ownIds(rows)[0] ?? null,
  };
}
