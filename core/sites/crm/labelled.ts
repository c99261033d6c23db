import { all, childNodes, member, nameOf, parentOf } from '../query';
import type { Search } from '../shadow';
import { textOf } from '../text-of';
import { type CrmField, type FieldTable, fieldOf } from './labels';

/** Pictures and buttons beside a label hold no value. */
const ICON = /^(?:svg|i|img|button|script|style)$/;

/** The element that shows the value of a label: its only neighbour with words, on the level where it first has one. null where several could be it. */
function neighbourOf(label: Element): Element | null {
  let at = label;
  for (let level = 0; level < 4; level++) {
    if (/^(?:dt|th)$/.test(nameOf(at))) return member(at, 'nextElementSibling') as Element | null;
    const parent = parentOf(at) as Element | null;
    if (parent === null || member(parent, 'nodeType') !== 1) return null;
    const beside = childNodes(parent).filter(node => node !== at && textOf(node) !== '');
    const others = all(parent, ':scope > *').filter(other => other !== at && !ICON.test(nameOf(other)));
    if (beside.length > 0 || others.length > 0) return others.length === 1 && beside.length <= 1 ? others[0]! : null;
    at = parent;
  }
  return null;
}

/** Elements that stand beside a known label, where nothing on the page names a field. The same label twice tells nothing. */
export function labelledFields(search: Search, table: FieldTable): Map<CrmField, Element> {
  const found = new Map<CrmField, Element>();
  const twice = new Set<CrmField>();
  const labelOf = (element: Element) => {
    const nodes = childNodes(element);
    return nodes.length === 1 && member(nodes[0]!, 'nodeType') === 3
      ? fieldOf(table, String(member(nodes[0]!, 'data')))
      : null;
  };
  for (const label of search.everywhere('label, span, div, dt, th, h4, h5')) {
    const field = labelOf(label);
    const element = field === null ? null : neighbourOf(label);
    if (field === null || element === null) continue;
    if ([element, ...all(element, '*')].some(inner => labelOf(inner) !== null)) continue;
    if (found.has(field)) twice.add(field);
    found.set(field, element);
  }
  for (const field of twice) found.delete(field);
  return found;
}
