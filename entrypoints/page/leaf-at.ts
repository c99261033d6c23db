import { childNodes, contains, member, nameOf } from '../../core/sites/query';
import { shadowRootOf } from '../../core/sites/shadow';
import { cellOf } from '../../core/sites/taught/columns';
import { isReadable, type Leaf, leavesOf } from '../../core/sites/taught/leaves';
import { isEmptyCell } from './places';

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** So much above a place is searched for the sentence around a word. */
const CLIMB = 4;
/** Layers of a page at one point that are looked through. */
const LAYERS = 30;
/** An element with more texts than this is no place but a part of the page. */
const CROWD = 400;

/**
 * The value at a point of the page: the one text in or around what lies there; else the one that is drawn right under the point, where a button
 * without a text of its own covers it; else the empty cell. null where there are several.
 */
export function leafAt(document: Document, target: EventTarget | null, point: Point): Leaf | null {
  if (!(target instanceof Element)) return null;
  return around(target) ?? under(document, point) ?? emptyCell(document, point);
}

function around(target: Element): Leaf | null {
  const inside = leavesOf(target);
  if (inside.length === 1) return inside[0]!;
  // A word inside of a sentence stands for the whole of it.
  for (let at = target.parentElement, climbed = 0; at !== null && climbed < CLIMB; at = at.parentElement, climbed++) {
    const leaves = leavesOf(at);
    const own = leaves.find(({ element }) => contains(element, target));
    if (own) return own;
    if (leaves.length > 1) return null;
  }
  return null;
}

/** The elements at a point, the topmost first, through open and closed shadow trees. */
function layersAt(root: Document | ShadowRoot, { x, y }: Point): Element[] {
  const layers = member(root, 'elementsFromPoint') as (x: number, y: number) => Element[];
  return layers.call(root, x, y).flatMap(element => {
    // A shadow tree gives the elements around it as well.
    if ((member(element, 'getRootNode') as () => Node).call(element) !== root) return [];
    const tree = shadowRootOf(element);
    return tree === null ? [element] : [...layersAt(tree, { x, y }), element];
  });
}

/** By the lines of its text; a form field has none and counts as a whole. */
function isDrawnAt({ element }: Leaf, { x, y }: Point): boolean {
  const range = new Range();
  range.selectNodeContents(element);
  const own = (member(element, 'getClientRects') as () => DOMRectList).call(element);
  const boxes =
    childNodes(element).length === 0 || /^(?:select|textarea)$/.test(nameOf(element)) ? own : range.getClientRects();
  return [...boxes].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}

/** What lies below an element that is painted all over can't be seen, so nobody points at it. */
function isOpaque(element: Element): boolean {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  const isSolid = /^rgb\(/.test(backgroundColor) || backgroundImage !== 'none';
  return isSolid && Number(opacity) > 0.9;
}

function under(document: Document, point: Point): Leaf | null {
  for (const layer of layersAt(document, point).slice(0, LAYERS)) {
    const leaves = leavesOf(layer);
    if (leaves.length > CROWD) return null;
    const drawn = leaves.filter(leaf => isDrawnAt(leaf, point) && isReadable(leaf.element));
    if (drawn.length > 0) return drawn.length === 1 ? drawn[0]! : null;
    if (isOpaque(layer)) return null;
  }
  return null;
}

/** A cell without a text: the place of a field that this one record has no value for. */
function emptyCell(document: Document, point: Point): Leaf | null {
  const [top] = layersAt(document, point);
  const cell = top === undefined ? null : cellOf(top);
  return cell !== null && isEmptyCell(cell) ? { element: cell, text: '' } : null;
}
