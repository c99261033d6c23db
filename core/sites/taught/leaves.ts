import { isAuthored } from '../authored';
import { attribute, childNodes, isElement, member, nameOf } from '../query';
import { textOf } from '../text-of';
import { hidesItself, isVisible } from '../visible';

/** An element with a text of its own, or a form field. Elements inside a leaf are none. */
export interface Leaf {
  element: Element;
  text: string;
}

const SILENT = new Set('script style template noscript title svg head object iframe canvas'.split(' '));
/** Form fields whose value is shown. Passwords and files are never read. */
const INPUTS = new Set('text search email tel url number date datetime-local month time'.split(' '));
/** Bounds the work on a very large page. */
const LEAF_LIMIT = 20_000;

function isFormField(name: string): boolean {
  return name === 'input' || name === 'select' || name === 'textarea';
}

/** The text of a place as shown: of a form field its value; null where it is not to be read. */
export function shownText(element: Element): string | null {
  const name = nameOf(element);
  if (name === 'input')
    return INPUTS.has(String(member(element, 'type'))) ? String(member(element, 'value')).trim() : null;
  if (name === 'textarea') return String(member(element, 'value')).trim();
  if (name === 'select') {
    const chosen = (member(element, 'selectedOptions') as HTMLCollectionOf<Element>)[0];
    return chosen === undefined ? '' : textOf(chosen);
  }
  const only = childNodes(element).filter(isElement);
  const first = only[0];
  // A wrapper around one form field stands for it.
  if (only.length === 1 && first !== undefined && isFormField(nameOf(first)) && !hasOwnText(element))
    return shownText(first);
  return textOf(element);
}

function hasOwnText(element: Element): boolean {
  return childNodes(element).some(
    node => member(node, 'nodeType') === 3 && (member(node, 'data') as string).trim() !== '',
  );
}

/** Every visible text leaf under `root`, itself included, in document order. */
export function leavesOf(root: Element): Leaf[] {
  const found: Leaf[] = [];
  if (!isVisible(root)) return found;
  // Without layout the markup decides, and the way down passes all of it.
  const hasLayout = typeof member(root, 'checkVisibility') === 'function';
  const stack: Element[] = [root];
  for (let next = stack.pop(); next !== undefined && found.length < LEAF_LIMIT; next = stack.pop()) {
    const name = nameOf(next);
    if (SILENT.has(name) || hidesItself(next)) continue;
    const isField = isFormField(name);
    // `visibility: hidden` hides an element's own text, and not what inside of it is made visible again.
    const isShown = !hasLayout || isVisible(next);
    if (isField || (isShown && hasOwnText(next))) {
      const text = isShown ? shownText(next) : null;
      if (text !== null && (text !== '' || isField)) found.push({ element: next, text });
      continue;
    }
    stack.push(...childNodes(next).filter(isElement).reverse());
  }
  return found;
}

/** A place that may be read: in view, and not inside a text that somebody wrote. */
export function isReadable(element: Element): boolean {
  return attribute(element, 'type') !== 'password' && isVisible(element) && !isAuthored(element);
}
