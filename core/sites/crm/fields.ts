import { attribute } from '../query';
import type { Place } from '../reading';
import type { Search } from '../shadow';
import { type CrmField, fieldOf } from './labels';
import type { CrmKind, RecordPages } from './product';
import { valueIn } from './value';

/** The fields of the record in view. */
export interface Fields {
  /** Whether the page names any field itself. */
  isNamed: boolean;
  find(field: CrmField): Place;
  /** The element of a field, whatever it shows. */
  elementOf(field: CrmField): Element | null;
  /** Every field of the page as shown: what settles the order of day and month. */
  texts(): string[];
}

/** Gathers the fields that the page names, then those that stand beside a known label. */
export function fieldsIn(search: Search, product: RecordPages, kind: CrmKind, active: Element | null): Fields {
  const found = new Map<CrmField, Place>();
  const elements = new Map<CrmField, Element>();
  const table = product.fields[kind] ?? new Map();
  for (const { css, attribute: mark, name } of product.marks) {
    for (const element of search.everywhere(css)) {
      const written = attribute(element, mark) ?? '';
      const field = fieldOf(table, name.exec(written)?.[1] ?? '');
      if (field === null || found.has(field)) continue;
      found.set(field, valueIn(element, `[${mark}="${written}"]`, product, active));
      elements.set(field, element);
    }
  }
  const isNamed = found.size > 0;
  for (const [field, element] of product.labelled?.(search, table) ?? []) {
    const place = valueIn(element, `label of ${field}`, product, active);
    // Beside a bare label an empty element may be anything.
    if (found.has(field) || !(place === 'busy' || place?.text)) continue;
    found.set(field, place);
    elements.set(field, element);
  }
  for (const [field, css] of Object.entries(product.sole ?? {}) as [CrmField, string][]) {
    const [place, ...others] = search
      .everywhere(css)
      .map(element => valueIn(element, css, product, active))
      .filter(one => one === 'busy' || one?.text);
    if (found.has(field) || place === undefined || place === 'busy' || place === null) continue;
    if (others.every(other => other !== 'busy' && other?.text === place.text)) found.set(field, place);
  }
  return {
    isNamed,
    find: field => found.get(field) ?? null,
    elementOf: field => elements.get(field) ?? null,
    texts: () => [...found.values()].flatMap(place => (place === null || place === 'busy' ? [] : [place.text])),
  };
}
