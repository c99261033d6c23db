import { attribute, closest } from '../query';
import type { Place } from '../reading';
import { Search } from '../shadow';
import { textOf } from '../text-of';
import { LABELS } from './labels';
import { isShown } from './page-in-front';
import * as at from './selectors';

interface Holder {
  element: Element;
  selector: string;
  /** Where the value stands inside. */
  value: readonly string[];
}

/** The fields of the record in view, gathered in one pass over the page. */
export class RecordFields {
  readonly #holders = new Map<string, Holder>();
  #labelled: Map<string, Holder> | null = null;

  constructor(
    readonly search: Search,
    private readonly object: string,
  ) {
    for (const element of search.everywhere(at.MARKED_FIELD)) {
      for (const name of [at.API_NAME, at.FORM_FIELD, at.FIELD_LABEL]) {
        const value = attribute(element, name);
        if (value === null) continue;
        const selector = `[${name}="${value}"]`;
        if (!this.#holders.has(selector)) this.#holders.set(selector, { element, selector, value: at.VALUE });
      }
    }
  }

  /** What stands in a field. One without any value element is not loaded yet: not found. */
  find(field: string): Place {
    const holder = this.#holderOf(field);
    if (holder === null) return null;
    const inside = new Search(holder.element, isShown);
    if (inside.first([at.EDITED]) !== null) return 'busy';
    const value = inside.first(holder.value);
    if (value === null) return null;
    return { text: textOf(value.element, at.NOT_VALUE), selector: holder.selector, element: value.element };
  }

  /** By API name, by the id in Dynamic Forms, by label, at last by the labels that mark nothing. */
  #holderOf(field: string): Holder | null {
    const labels = LABELS[field] ?? [];
    const selectors = [
      `[${at.API_NAME}="sfdc:RecordField.${this.object}.${field}"]`,
      `[${at.FORM_FIELD}="Record${field}Field"]`,
      ...labels.map(label => `[${at.FIELD_LABEL}="${label}"]`),
    ];
    for (const selector of selectors) {
      const holder = this.#holders.get(selector);
      if (holder) return holder;
    }
    this.#labelled ??= this.#byVisibleLabel();
    for (const label of labels) {
      const holder = this.#labelled.get(label);
      if (holder) return holder;
    }
    return null;
  }

  #byVisibleLabel(): Map<string, Holder> {
    const found = new Map<string, Holder>();
    const put = (label: string, holder: Holder) => {
      if (!found.has(label)) found.set(label, holder);
    };
    for (const label of this.search.everywhere(at.ANY_LABEL)) {
      const element = closest(label, at.LABELLED);
      const selector = `${at.LABELLED} ${at.ANY_LABEL}`;
      if (element !== null) put(textOf(label, at.NOT_LABEL), { element, selector, value: at.VALUE });
    }
    for (const selector of at.HIGHLIGHT) {
      for (const element of this.search.everywhere(selector)) {
        const title = new Search(element).first([at.HIGHLIGHT_LABEL])?.element;
        const label = title === undefined ? null : attribute(title, 'title');
        if (label !== null)
          put(label, { element, selector: `${selector} ${at.HIGHLIGHT_LABEL}`, value: at.HIGHLIGHT_VALUE });
      }
    }
    return found;
  }
}

/** A lookup: the linked record's name and address. An owner that is a plain text has no address. */
export function linkIn(element: Element): { text: string; href: string } | null {
  const link = new Search(element, isShown).first([at.RECORD_LINK]);
  return link === null
    ? null
    : { text: textOf(link.element, at.NOT_VALUE), href: attribute(link.element, 'href') ?? '' };
}
