import { attribute, contains, member, parentOf } from '../query';
import type { Scope } from './scope';

/** So far up may the wrappers of a label alone reach. */
const CLIMB = 4;
const FORM_FIELD = 'input, select, textarea';

/**
 * The place that a label names: the form field that it is for, else the `hop`-th element behind it, counted from the label or from the
 * wrapper that holds nothing but it. An empty place is a place too: what follows it is never taken in its stead.
 */
export function placeOfLabel(label: Element, hop: number, scope: Scope): Element | null {
  if (hop === 0) return fieldOfLabel(label, scope);
  let branch = label;
  for (let climbed = 0; climbed < CLIMB; climbed++) {
    const behind = siblingBehind(branch, hop);
    if (behind !== null) return behind;
    const parent = parentOf(branch) as Element | null;
    if (parent === null || parent === scope.root || scope.leavesIn(parent).length > 1) return null;
    branch = parent;
  }
  return null;
}

function fieldOfLabel(label: Element, scope: Scope): Element | null {
  const id = attribute(label, 'for');
  const fields = scope.every(FORM_FIELD);
  const named = id === null ? undefined : fields.find(field => attribute(field, 'id') === id);
  if (named) return named;
  const inside = fields.filter(field => contains(label, field));
  return inside.length === 1 ? inside[0]! : null;
}

function siblingBehind(element: Element, hop: number): Element | null {
  let at: Element | null = element;
  for (let step = 0; step < hop && at !== null; step++) at = member(at, 'nextElementSibling') as Element | null;
  return at;
}
