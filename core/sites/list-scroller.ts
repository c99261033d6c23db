import type { Seen } from '../records/sighting';
import { all, attribute, isElement, member, parentOf } from './query';
import { shadowTreesIn } from './shadow';
import { isVisible } from './visible';

/** Rows that are looked for; a board has some of them in each of its columns. */
const SOUGHT = 200;
/** A shorter id could stand anywhere. */
const SHORTEST_ID = 3;

/**
 * The scrolling parts of the page that hold the rows of these records: one for a table, one for each column of a board. Rows are found
 * by the id of their record, which every site writes into an attribute of the row (a link, a `data-` name), so no site needs to say more.
 */
export function scrollersOf(document: Document, records: readonly Seen[]): Element[] {
  const ids = records.slice(0, SOUGHT).flatMap(({ keys }) => idOf(keys[0]!) ?? []);
  if (ids.length === 0) return [];
  const row = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ids.map(literal).join('|')})(?!\\d)`, 'u');
  const found = new Set<Element>();
  const seen = new Set<Node>();
  for (const root of [document, ...shadowTreesIn(document)]) {
    for (const element of all(root, '*')) {
      if (!names(element, row) || !isVisible(element)) continue;
      const scroller = scrollerAround(element, seen);
      if (scroller !== null) found.add(scroller);
    }
  }
  return [...found];
}

/** `hubspot:0-3/991` → `991`; null for a key that is no id of a page. */
function idOf(key: string): string | null {
  if (/^(?:email|company-name|import):/.test(key)) return null;
  const id = key
    .slice(key.indexOf(':') + 1)
    .split(/[/:]/)
    .pop()!;
  return id.length >= SHORTEST_ID ? id : null;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function names(element: Element, row: RegExp): boolean {
  const listed = member(element, 'getAttributeNames') as () => string[];
  return listed
    .call(element)
    .some(name => name !== 'style' && name !== 'class' && row.test(attribute(element, name) ?? ''));
}

/** The nearest part around an element that can be scrolled down, or the page itself; null where neither can, or it was found before. */
function scrollerAround(element: Element, seen: Set<Node>): Element | null {
  for (let node: Node | null = parentOf(element); node !== null; node = parentOf(node)) {
    if (seen.has(node)) return null;
    seen.add(node);
    if (isElement(node) && scrolls(node)) return node;
  }
  const page = member(member(element, 'ownerDocument') as Document, 'scrollingElement') as Element | null;
  return page && page.scrollHeight > page.clientHeight ? page : null;
}

function scrolls(element: Element): boolean {
  const view = member(member(element, 'ownerDocument') as Document, 'defaultView') as Window | null;
  if (!view || element.scrollHeight <= element.clientHeight) return false;
  return /^(?:auto|scroll|overlay)$/.test(view.getComputedStyle(element).overflowY);
}
