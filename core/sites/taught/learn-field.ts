import type { Locator, Take } from '../../records/taught';
import { attribute, childNodes, contains, isElement, nameOf, parentOf } from '../query';
import { cellOf } from './columns';
import { type Form, looksLike } from './forms';
import { headedCells } from './headed-cells';
import { labelsOfPlace } from './label-of';
import { shownText } from './leaves';
import { linksIn, locate, type Sought } from './locate';
import { classesOf, marksOf } from './marks';
import type { Scope } from './scope';

/** How far up marks are looked for. */
const ANCHOR_REACH = 5;
const CLASS_REACH = 3;
/** Boxes stand for nothing, however few there are; any other element that is alone of its name tells a place. */
const BOXES = new Set('div span td th tr section article'.split(' '));
const WORD_LIMIT = 80;
const PATH_LIMIT = 60;
/** A name or mark around more than this tells nothing of a part: `#main`, and in it the ninth text. */
const REGION_PARTS = 4;

function upTo(place: Element, scope: Scope, reach: number): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = place; at !== null && isElement(at) && found.length < reach; at = parentOf(at)) {
    if (at === scope.root) break;
    found.push(at);
  }
  return found;
}

/** Which part of a region the place is, or null where it can't be said. */
function takeOf(region: Element, place: Element, scope: Scope): Take | null {
  if (region === place || shownText(region) === shownText(place)) return 'whole';
  const leaves = scope.leavesIn(region);
  const leaf = nearerEnd(
    leaves.findIndex(({ element }) => element === place || contains(place, element)),
    leaves.length,
  );
  if (leaf !== null) return leaf;
  // A name inside of a sentence is no leaf of its own.
  const links = linksIn(region);
  const link = nearerEnd(links.indexOf(place), links.length);
  return link === null ? null : { link };
}

/** An index as counted from the end that is nearer; null where there is none, or too much around it. */
function nearerEnd(index: number, length: number): number | null {
  if (index < 0 || length > REGION_PARTS) return null;
  return index <= length - index - 1 ? index : index - length;
}

function schemeOf(place: Element): Locator[] {
  const scheme = /^(tel|mailto):/i.exec(attribute(place, 'href') ?? '')?.[1]?.toLowerCase();
  return scheme === 'tel' || scheme === 'mailto' ? [{ by: 'scheme', scheme }] : [];
}

function pathTo(place: Element, scope: Scope): Locator[] {
  const steps: { tag: string; nth: number }[] = [];
  for (let at = place; at !== scope.root; ) {
    const parent = parentOf(at);
    const tag = nameOf(at);
    if (parent === null || !isElement(parent) || !/^[a-z][a-z0-9-]{0,60}$/.test(tag)) return [];
    const nth =
      childNodes(parent)
        .filter(node => isElement(node) && nameOf(node) === tag)
        .indexOf(at) + 1;
    steps.unshift({ tag, nth });
    at = parent;
  }
  return steps.length > PATH_LIMIT ? [] : [{ by: 'path', steps }];
}

function byColumn(place: Element, scope: Scope): Locator[] {
  const cell = cellOf(place);
  if (cell === null) return [];
  const header = headedCells(scope)?.find(one => one.cell === cell)?.heading;
  const take = takeOf(cell, place, scope);
  return header && header.length <= WORD_LIMIT && take !== null ? [{ by: 'column', header, take }] : [];
}

function candidates(place: Element, text: string, form: Form, scope: Scope): Locator[] {
  const found: Locator[] = [];
  const add = (region: Element, make: (take: Take) => Locator) => {
    const take = takeOf(region, place, scope);
    if (take !== null) found.push(make(take));
  };
  found.push(...byColumn(place, scope));
  for (const { text: label, hop, region } of labelsOfPlace(place, scope))
    add(region, take => ({ by: 'label', text: label, hop, take }));
  for (const at of upTo(place, scope, ANCHOR_REACH))
    for (const mark of marksOf(at, text)) add(at, take => ({ by: 'anchor', ...mark, take }));
  for (const at of upTo(place, scope, CLASS_REACH)) {
    for (const name of classesOf(at)) add(at, take => ({ by: 'class', name, take }));
    if (!BOXES.has(nameOf(at)) && /^[a-z][a-z0-9-]{0,60}$/.test(nameOf(at)))
      add(at, take => ({ by: 'tag', tag: nameOf(at), take }));
  }
  found.push(...schemeOf(place));
  if (nameOf(scope.root) === 'body') found.push({ by: 'title' });
  if (looksLike(form, text)) found.push({ by: 'form' });
  found.push(...pathTo(place, scope));
  const order = scope.leaves.findIndex(({ element }) => element === place);
  if (order >= 0 && order <= 500 && scope.leaves.length <= 60) found.push({ by: 'order', leaf: order });
  return found;
}

/** Leaves between an earlier field's place and this one. */
function beside(place: Element, known: ReadonlyMap<string, Element>, scope: Scope): Locator[] {
  const indexOf = (element: Element) => scope.leaves.findIndex(leaf => leaf.element === element);
  const own = indexOf(place);
  return [...known].flatMap(([field, other]): Locator[] => {
    const leaves = own - indexOf(other);
    const near = own >= 0 && indexOf(other) >= 0 && leaves !== 0 && Math.abs(leaves) <= 20;
    return near ? [{ by: 'beside', field, leaves }] : [];
  });
}

const LIMITS: Partial<Record<Locator['by'], number>> = { anchor: 3, label: 1, class: 2, tag: 1, beside: 2 };

/**
 * The ways to find a field again that give back exactly the place that was picked. Of a list only those count that also work in most of the
 * other rows.
 *
 * @param others the same scope in the other rows
 * @param known places of the fields learned before
 */
export function learnField(
  place: Element,
  sought: Sought,
  scope: Scope,
  others: readonly Scope[],
  known: ReadonlyMap<string, Element>,
): Locator[] {
  const text = shownText(place) ?? '';
  const counts = new Map<string, number>();
  const kept: Locator[] = [];
  for (const locator of candidates(place, text, sought.form, scope)) {
    const count = counts.get(locator.by) ?? 0;
    if (locator.by === 'beside' || count >= (LIMITS[locator.by] ?? 1)) continue;
    const located = locate(locator, sought, scope);
    const isPlace = typeof located !== 'string' && located.text === text && overlaps(located.element, place);
    const works = others.filter(other => typeof locate(locator, sought, other) !== 'string').length;
    // A mark of this one row alone is its value or its state.
    if (!isPlace || works < others.length * 0.6) continue;
    counts.set(locator.by, count + 1);
    kept.push(locator);
  }
  return [...kept, ...beside(place, known, scope).slice(0, LIMITS.beside)];
}

function overlaps(a: Element, b: Element): boolean {
  return contains(a, b) || contains(b, a);
}
