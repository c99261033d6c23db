import { plainText } from '../../locale/plain-text';
import type { Locator, Take } from '../../records/taught';
import { all, childNodes, contains, isElement, member, nameOf } from '../query';
import { isVisible } from '../visible';
import { type Form, fits, looksLike } from './forms';
import { headedCells } from './headed-cells';
import { placeOfLabel } from './label-place';
import { isReadable, type Leaf, shownText } from './leaves';
import { classSelector, markSelector } from './marks';
import type { Scope } from './scope';
import { labelText } from './words';

/** What is looked for: a taught field, and the form of its values. */
export interface Sought {
  field: string;
  form: Form;
}

/** What one locator found: a place with its text, none, or several between which it can't choose. */
export type Located = Leaf | 'none' | 'several';

/** Links in view inside of a place, in order. */
export function linksIn(place: Element): Element[] {
  return all(place, 'a[href]').filter(link => isVisible(link));
}

/** The part of a place that is the value. An empty place is an empty value. */
export function taken(place: Element, take: Take, scope: Scope): Leaf | null {
  if (!isReadable(place)) return null;
  if (take === 'whole') {
    const text = shownText(place);
    return text === null ? null : { element: place, text };
  }
  if (typeof take === 'object') {
    const link = linksIn(place).at(take.link);
    const text = link === undefined ? null : shownText(link);
    return link === undefined || text === null ? null : { element: link, text };
  }
  const leaves = scope.leavesIn(place);
  if (leaves.length === 0) return { element: place, text: '' };
  return leaves.at(take) ?? null;
}

function only(places: readonly Element[], take: Take, scope: Scope): Located {
  if (places.length === 0) return 'none';
  if (places.length > 1) return 'several';
  return taken(places[0]!, take, scope) ?? 'none';
}

function byLabel(
  { text, hop, take }: Extract<Locator, { by: 'label' }>,
  { form, field }: Sought,
  scope: Scope,
): Located {
  const places = scope.leaves
    .filter(leaf => labelText(leaf.text) === text)
    .flatMap(leaf => placeOfLabel(leaf.element, hop, scope) ?? []);
  if (places.length < 2) return only(places, take, scope);
  // "Work" stands before an address and before a telephone number: of those the one that this field can be.
  const fitting = places.flatMap(place => {
    const found = taken(place, take, scope);
    return found !== null && found.text !== '' && fits(form, found.text, field) ? [found] : [];
  });
  return fitting.length === 1 ? fitting[0]! : 'several';
}

function byColumn({ header, take }: Extract<Locator, { by: 'column' }>, scope: Scope): Located {
  const cells = headedCells(scope);
  if (cells === null) return 'several';
  return only(
    cells.filter(({ heading }) => heading === header).map(({ cell }) => cell),
    take,
    scope,
  );
}

/** A page names itself by its record: `Support #5: Printer is empty – Redmine`. */
function byTitle(scope: Scope): Located {
  const title = plainText((member(scope.root, 'ownerDocument') as Document).title);
  const repeated = scope.leaves.filter(({ text }) => text.length > 2 && title.includes(plainText(text)));
  const longest = Math.max(0, ...repeated.map(({ text }) => text.length));
  const [first, ...others] = repeated.filter(({ text }) => text.length === longest);
  return first === undefined ? 'none' : others.length > 0 ? 'several' : first;
}

function byPath(steps: Extract<Locator, { by: 'path' }>['steps'], scope: Scope): Located {
  let at = scope.root;
  for (const { tag, nth } of steps) {
    const next = childNodes(at).filter(node => isElement(node) && nameOf(node) === tag)[nth - 1];
    if (next === undefined) return 'none';
    at = next as Element;
  }
  return taken(at, 'whole', scope) ?? 'none';
}

/** What a locator finds in a scope. `beside` needs the places of other fields and is answered by `besideOf`. */
export function locate(locator: Exclude<Locator, { by: 'beside' }>, sought: Sought, scope: Scope): Located {
  switch (locator.by) {
    case 'anchor':
      return only(scope.every(markSelector(locator)), locator.take, scope);
    case 'class':
      return only(scope.every(classSelector(locator.name)), locator.take, scope);
    case 'tag':
      return only(scope.every(locator.tag), locator.take, scope);
    case 'scheme':
      return only(scope.every(`a[href^="${locator.scheme}:" i]`), 'whole', scope);
    case 'title':
      return byTitle(scope);
    case 'label':
      return byLabel(locator, sought, scope);
    case 'column':
      return byColumn(locator, scope);
    case 'form': {
      const fitting = scope.leaves.filter(leaf => looksLike(sought.form, leaf.text));
      return fitting.length > 1 ? 'several' : (fitting[0] ?? 'none');
    }
    case 'path':
      return byPath(locator.steps, scope);
    case 'order':
      return scope.leaves[locator.leaf] ?? 'none';
  }
}

/** The leaf so many leaves behind a place that was found already. */
export function besideOf(place: Element, leaves: number, scope: Scope): Located {
  const inside = scope.leaves.flatMap((leaf, index) =>
    contains(place, leaf.element) || contains(leaf.element, place) ? [index] : [],
  );
  const from = leaves > 0 ? inside.at(-1) : inside[0];
  return (from === undefined ? undefined : scope.leaves[from + leaves]) ?? 'none';
}
