import { all, attribute, childNodes, member, nameOf, parentOf } from '../query';
import type { Place } from '../reading';
import type { Search } from '../shadow';
import { textOf } from '../text-of';
import { type CrmField, fieldOfLabel } from './labels';
import type { CrmKind, Product } from './product';
import { valueIn } from './value';

interface Holder {
  element: Element;
  selector: string;
}

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

/** The fields of the record in view: those that the page names first, then those that stand beside a known label. */
export class Fields {
  readonly #named = new Map<CrmField, Holder>();
  #labelled: Map<CrmField, Holder> | null = null;

  constructor(
    private readonly search: Search,
    private readonly product: Product,
    private readonly kind: CrmKind,
    private readonly active: Element | null,
  ) {
    for (const { css, attribute: mark, name } of product.marks) {
      for (const element of search.everywhere(css)) {
        const value = attribute(element, mark) ?? '';
        const own = name.exec(value)?.[1]?.toLowerCase().replace(/_/g, '');
        const field = own === undefined ? undefined : product.fields[kind][own];
        if (field !== undefined && !this.#named.has(field))
          this.#named.set(field, { element, selector: `[${mark}="${value}"]` });
      }
    }
  }

  find(field: CrmField): Place {
    const holder = this.#named.get(field);
    if (holder !== undefined) return valueIn(holder.element, holder.selector, this.product, this.active);
    this.#labelled ??= this.#byLabel();
    const beside = this.#labelled.get(field);
    const place = beside === undefined ? null : valueIn(beside.element, beside.selector, this.product, this.active);
    // Beside a bare label an empty element may be anything.
    return place !== null && place !== 'busy' && place.text === '' ? null : place;
  }

  /** Every field of the page as shown: what settles the order of day and month. */
  texts(): string[] {
    return [...this.#named.keys(), ...(this.#labelled ?? this.#byLabel()).keys()].flatMap(field => {
      const place = this.find(field);
      return place === null || place === 'busy' ? [] : [place.text];
    });
  }

  #byLabel(): Map<CrmField, Holder> {
    const found = new Map<CrmField, Holder>();
    const twice = new Set<CrmField>();
    const isLabel = (element: Element) => {
      const nodes = childNodes(element);
      const text = nodes.length === 1 && member(nodes[0]!, 'nodeType') === 3 ? String(member(nodes[0]!, 'data')) : '';
      return text.trim() === '' ? null : fieldOfLabel(this.kind, text);
    };
    for (const label of this.search.everywhere('label, span, div, dt, th, p, h4, h5')) {
      const field = isLabel(label);
      if (field === null) continue;
      const element = neighbourOf(label);
      const holdsLabel = element !== null && [element, ...all(element, '*')].some(inner => isLabel(inner) !== null);
      if (element === null || holdsLabel) continue;
      if (found.has(field)) twice.add(field);
      else found.set(field, { element, selector: `label of ${field}` });
    }
    // The same label twice on one page: nothing tells which is the record's own.
    for (const field of twice) found.delete(field);
    this.#labelled = found;
    return found;
  }
}
