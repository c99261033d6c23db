import type { RowLocator, TaughtReader } from '../../records/taught';
import { all, attribute, contains, matches } from '../query';
import { isVisible } from '../visible';
import { bodyRowsOf, headingsOf } from './columns';
import { classSelector, markSelector, namesInside } from './marks';

/** Share of the taught names that a row of the same shape holds. Wrappers add names, an empty field takes one away. */
const ALIKE = 0.7;
const ROW_LIMIT = 2_000;

export interface Rows {
  rows: Element[];
  /** How many rows the most generous way sees. */
  looksLike: number;
}

/** Without those that lie inside another one. */
function outermost(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    const last = found.at(-1);
    if (last === undefined || !contains(last, element)) found.push(element);
  }
  return found.slice(0, ROW_LIMIT);
}

function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((element, index) => {
    const next = elements[index + 1];
    return next === undefined || !contains(element, next);
  });
}

/** Share of the taught headings that a table has. */
function sharedHeadings(table: Element, headers: readonly string[]): number {
  const own = new Set(headingsOf(table).values());
  return headers.filter(header => own.has(header)).length / headers.length;
}

/** The elements that one locator takes for rows, in document order. */
export function rowsBy(locator: RowLocator, body: Element): Element[] {
  switch (locator.by) {
    case 'table': {
      const tables = all(body, 'table, [role="table"], [role="grid"], [role="treegrid"]').filter(table =>
        isVisible(table),
      );
      const fitting = tables.filter(table => sharedHeadings(table, locator.headers) >= 0.5);
      // A table inside another one has the same headings nowhere: two that fit are two lists.
      return fitting.length === 1 ? bodyRowsOf(fitting[0]!) : [];
    }
    case 'attribute': {
      const { tag, attribute: name, value } = locator;
      const found = all(body, `${tag}${markSelector({ attribute: name, value })}`).filter(element =>
        isVisible(element),
      );
      return outermost(value === null ? found.filter(element => attribute(element, name) !== '') : found);
    }
    case 'class':
      return outermost(all(body, `${locator.tag}${classSelector(locator.name)}`).filter(element => isVisible(element)));
    case 'shape': {
      const holds = new Set(locator.holds);
      if (holds.size === 0) return [];
      const found = all(body, locator.tag).filter(element => {
        const names = namesInside(element);
        return names.filter(name => holds.has(name)).length / holds.size >= ALIKE && isVisible(element);
      });
      return innermost(found).filter(element => !matches(element, 'body'));
    }
  }
}

function overlap(a: ReadonlySet<Element>, b: ReadonlySet<Element>): number {
  let shared = 0;
  for (const element of a) if (b.has(element)) shared++;
  return shared / (a.size + b.size - shared);
}

/** The rows of a list: of the ways to find them the one that the others agree with most, on a tie the first. */
export function findRows({ locators }: NonNullable<TaughtReader['rows']>, body: Element): Rows {
  const ways = locators.map(locator => new Set(rowsBy(locator, body))).filter(({ size }) => size > 0);
  let best: ReadonlySet<Element> = new Set();
  let most = -1;
  for (const way of ways) {
    const agreed = ways.reduce((sum, other) => sum + overlap(way, other), 0);
    if (agreed > most + 1e-9) {
      best = way;
      most = agreed;
    }
  }
  return { rows: [...best], looksLike: Math.max(0, ...ways.map(({ size }) => size)) };
}
