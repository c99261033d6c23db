import type { Locator, Take } from '../../records/taught';
import { childNodes, contains, isElement, nameOf } from '../query';
import { cellsOf, columnsOf, isTableRow } from './columns';
import { type Form, looksLike } from './forms';
import { placeOfLabel } from './label-place';
import { isReadable, type Leaf, shownText } from './leaves';
import { classSelector, markSelector } from './marks';
import type { Scope } from './scope';
import { labelText } from './words';

/** What one locator found: a place with its text, none, or several between which it can't choose. */
export type Located = Leaf | 'none' | 'several';

/** The part of a place that is the value. An empty place is an empty value. */
export function taken(place: Element, take: Take, scope: Scope): Leaf | null {
  if (!isReadable(place)) return null;
  if (take === 'whole') {
    const text = shownText(place);
    return text === null ? null : { element: place, text };
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

function byLabel({ text, hop, take }: Extract<Locator, { by: 'label' }>, scope: Scope): Located {
  const places = scope.leaves
    .filter(leaf => labelText(leaf.text) === text)
    .flatMap(leaf => placeOfLabel(leaf.element, hop, scope) ?? []);
  return only(places, take, scope);
}

function byColumn({ header, take }: Extract<Locator, { by: 'column' }>, scope: Scope): Located {
  const rows = isTableRow(scope.root)
    ? [scope.root]
    : scope.every('tr, [role="row"]').filter(row => cellsOf(row).length > 1);
  if (rows.length !== 1) return rows.length === 0 ? 'none' : 'several';
  const headings = [...scope.headingsAround(rows[0]!)].filter(([, heading]) => heading === header);
  if (headings.length !== 1) return headings.length === 0 ? 'none' : 'several';
  const cells = [...columnsOf(rows[0]!)].filter(([, column]) => column === headings[0]![0]);
  return only(
    cells.map(([cell]) => cell),
    take,
    scope,
  );
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
export function locate(locator: Exclude<Locator, { by: 'beside' }>, form: Form, scope: Scope): Located {
  switch (locator.by) {
    case 'anchor':
      return only(scope.every(markSelector(locator)), locator.take, scope);
    case 'class':
      return only(scope.every(classSelector(locator.name)), locator.take, scope);
    case 'tag':
      return only(scope.every(locator.tag), locator.take, scope);
    case 'label':
      return byLabel(locator, scope);
    case 'column':
      return byColumn(locator, scope);
    case 'form': {
      const fitting = scope.leaves.filter(leaf => looksLike(form, leaf.text));
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
