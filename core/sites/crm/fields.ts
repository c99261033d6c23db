import { attribute } from '../query';
import type { Place } from '../reading';
import type { Search } from '../shadow';
import { type CrmField, fieldOf } from './labels';
import type { CrmKind, Product } from './product';
import { valueIn } from './value';

/** The fields of the record in view: those that the page names first, then those that stand beside a known label. */
export class Fields {
  readonly #holders = new Map<CrmField, { element: Element; selector: string }>();
  readonly #labelled = new Set<CrmField>();
  /** Whether the page names any field itself. */
  readonly isNamed: boolean;

  constructor(
    search: Search,
    private readonly product: Product,
    kind: CrmKind,
    private readonly active: Element | null,
  ) {
    const table = product.fields[kind];
    for (const { css, attribute: mark, name } of product.marks) {
      for (const element of search.everywhere(css)) {
        const written = attribute(element, mark) ?? '';
        const field = fieldOf(table, name.exec(written)?.[1] ?? '');
        if (field !== null && !this.#holders.has(field))
          this.#holders.set(field, { element, selector: `[${mark}="${written}"]` });
      }
    }
    this.isNamed = this.#holders.size > 0;
    for (const [field, element] of product.labelled?.(search, table) ?? []) {
      if (this.#holders.has(field)) continue;
      this.#labelled.add(field);
      this.#holders.set(field, { element, selector: `label of ${field}` });
    }
  }

  find(field: CrmField): Place {
    const holder = this.#holders.get(field);
    if (holder === undefined) return null;
    const place = valueIn(holder.element, holder.selector, this.product, this.active);
    // Beside a bare label an empty element may be anything.
    const isNothing = this.#labelled.has(field) && place !== 'busy' && place?.text === '';
    return isNothing ? null : place;
  }

  /** Every field of the page as shown: what settles the order of day and month. */
  texts(): string[] {
    return [...this.#holders.keys()].flatMap(field => {
      const place = this.find(field);
      return place === null || place === 'busy' ? [] : [place.text];
    });
  }
}
