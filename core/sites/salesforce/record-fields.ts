import { attribute, closest } from '../query';
import type { Place } from '../reading';
import { Search } from '../shadow';
import { textOf } from '../text-of';
import { fieldOfLabel } from './labels';
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
  /** By API name or the id in Dynamic Forms, then by label: each in the order of the page. */
  readonly #named = new Map<string, Holder>();
  readonly #labelled = new Map<string, Holder>();
  #allLabelsRead = false;

  constructor(
    readonly search: Search,
    object: string,
  ) {
    const apiName = new RegExp(`^sfdc:RecordField\\.${object}\\.(\\w+)$`);
    for (const element of search.everywhere(at.MARKED_FIELD)) {
      const holder = (name: string) => ({
        element,
        selector: `[${name}="${attribute(element, name)}"]`,
        value: at.VALUE,
      });
      const field =
        apiName.exec(attribute(element, at.API_NAME) ?? '')?.[1] ??
        /^Record(\w+)Field$/.exec(attribute(element, at.FORM_FIELD) ?? '')?.[1];
      const mark = attribute(element, at.FORM_FIELD) === null ? at.API_NAME : at.FORM_FIELD;
      if (field !== undefined && !this.#named.has(field)) this.#named.set(field, holder(mark));
      this.#putLabel(attribute(element, at.FIELD_LABEL), holder(at.FIELD_LABEL));
    }
  }

  /** What stands in a field. One without any value element is not loaded yet: not found. */
  find(field: string): Place {
    const holder = this.#named.get(field) ?? this.#byLabel(field);
    if (holder === undefined) return null;
    const inside = new Search(holder.element, isShown);
    if (inside.first([at.EDITED]) !== null) return 'busy';
    const value = inside.first(holder.value);
    if (value === null) return null;
    return { text: textOf(value.element, at.NOT_VALUE), selector: holder.selector, element: value.element };
  }

  #putLabel(label: string | null, holder: Holder): void {
    const field = label === null ? null : fieldOfLabel(label);
    if (field !== null && !this.#labelled.has(field)) this.#labelled.set(field, holder);
  }

  /** Marked labels first; then the ones that mark nothing, and the record's head. */
  #byLabel(field: string): Holder | undefined {
    if (this.#allLabelsRead || this.#labelled.has(field)) return this.#labelled.get(field);
    this.#allLabelsRead = true;
    for (const label of this.search.everywhere(at.ANY_LABEL)) {
      const element = closest(label, at.LABELLED);
      const selector = `${at.LABELLED} ${at.ANY_LABEL}`;
      if (element !== null) this.#putLabel(textOf(label, at.NOT_LABEL), { element, selector, value: at.VALUE });
    }
    for (const selector of at.HIGHLIGHT) {
      for (const element of this.search.everywhere(selector)) {
        const title = new Search(element).first([at.HIGHLIGHT_LABEL])?.element;
        const label = title === undefined ? null : attribute(title, 'title');
        this.#putLabel(label, { element, selector: `${selector} ${at.HIGHLIGHT_LABEL}`, value: at.HIGHLIGHT_VALUE });
      }
    }
    return this.#labelled.get(field);
  }
}

/** A lookup: the linked record's name and address. An owner that is a plain text has no address. */
export function linkIn(element: Element): { text: string; href: string } | null {
  const link = new Search(element, isShown).first([at.RECORD_LINK]);
  return link === null
    ? null
    : { text: textOf(link.element, at.NOT_VALUE), href: attribute(link.element, 'href') ?? '' };
}
