import { attribute, childNodes, closest, contains, isElement, matches, nameOf, parentOf } from '../query';
import { placeOfLabel } from './label-place';
import type { Leaf } from './leaves';
import { classesOf } from './marks';
import type { Scope } from './scope';
import { labelText, mayBeLabel } from './words';

/** So far in front of a value its label may stand, in text leaves. */
const REACH = 4;
const LABEL = 'dt, th, label, legend, [role="term"], [role="rowheader"]';

/** Whether a text names a field by its markup or its place. The value of another field must never become a label: it would be kept. */
function isLabel({ element, text }: Leaf): boolean {
  if (!mayBeLabel(text)) return false;
  if (/[:：]\s*$/.test(text) || closest(element, LABEL) !== null) return true;
  const classes = [element, parentOf(element)].flatMap(one => (one !== null && isElement(one) ? classesOf(one) : []));
  if (classes.some(name => /label|caption|term|(?:^|[-_])key(?:$|[-_])|field-?name|heading/i.test(name))) return true;
  return isFirstOfPairs(element);
}

/** The first of two in a box whose neighbours are such pairs as well. */
function isFirstOfPairs(element: Element): boolean {
  const box = parentOf(element);
  const around = box === null ? null : parentOf(box);
  if (box === null || around === null || !isElement(box)) return false;
  const isPair = (node: Node) => {
    const own = childNodes(node).filter(isElement);
    return own.length === 2 && nameOf(own[0]!) === nameOf(element);
  };
  const boxes = childNodes(around)
    .filter(isElement)
    .filter(other => nameOf(other) === nameOf(box));
  return isPair(box) && childNodes(box).filter(isElement)[0] === element && boxes.filter(isPair).length >= 3;
}

/** Labels in front of a place and how many siblings lie between, nearest first. */
export function labelsOfPlace(place: Element, scope: Scope): { text: string; hop: number; region: Element }[] {
  const at = scope.leaves.findIndex(({ element }) => contains(place, element) || contains(element, place));
  const before = at < 0 ? [] : scope.leaves.slice(Math.max(0, at - REACH), at);
  const found: { text: string; hop: number; region: Element }[] = [];
  const id = attribute(place, 'id');
  for (const leaf of before.reverse()) {
    if (!isLabel(leaf)) continue;
    const own = id !== null && matches(leaf.element, `label`) && attribute(leaf.element, 'for') === id;
    for (const hop of own ? [0] : [1, 2, 3]) {
      const region = placeOfLabel(leaf.element, hop, scope);
      if (region !== null && contains(region, place)) found.push({ text: labelText(leaf.text), hop, region });
    }
  }
  return found;
}
