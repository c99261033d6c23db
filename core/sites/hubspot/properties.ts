import { type DateOrder, detectDateOrder } from '../../locale/date-order';
import { pastDates } from '../past-dates';
import { all, attribute, childNodes, contains, isElement, matches, member, nameOf } from '../query';
import type { Place } from '../reading';
import { textOf } from '../text-of';
import * as at from './selectors';
import { isShown } from './shown';

interface Holder {
  element: Element;
  selector: string;
}

/** HubSpot writes two dashes where a value is empty. */
const EMPTY = /^(?:--|—|–)$/;

/** Bare words beside an element with words: one of the two is a label that we do not know. */
function mixesTextAndElements(element: Element): boolean {
  const parts = childNodes(element).filter(node => textOf(node, at.NOT_VALUE) !== '');
  const shown = parts.filter(node => !isElement(node) || !matches(node, at.NOT_VALUE));
  return shown.some(isElement) && !shown.every(isElement);
}

/** What an element of a property or cell shows: the value of its form field, else its text. `busy` while the user has the caret in it. */
export function valueIn(element: Element, selector: string, active: Element | null): Place {
  if (active !== null && nameOf(active) !== 'body' && contains(element, active)) return 'busy';
  const form = matches(element, at.FORM_VALUE) ? element : all(element, at.FORM_VALUE).find(found => isShown(found));
  if (form === undefined && mixesTextAndElements(element)) return null;
  const written = form === undefined ? textOf(element, at.NOT_VALUE) : String(member(form, 'value') ?? '').trim();
  return { text: EMPTY.test(written) ? '' : written.replace(/\s+/g, ' '), selector, element };
}

/** The properties of the record in view, gathered in one pass over the page. */
export class Properties {
  readonly #holders = new Map<string, Holder>();
  readonly #active: Element | null;

  constructor(document: Document) {
    this.#active = member(document, 'activeElement') as Element | null;
    const skipped = new RegExp(at.NOT_PROPERTY);
    const put = (name: string, element: Element, selector: string) => {
      if (name !== '' && !skipped.test(name) && !this.#holders.has(name) && isShown(element)) {
        this.#holders.set(name, { element, selector });
      }
    };
    for (const element of all(document, at.MARKED_PROPERTY)) {
      for (const mark of at.PROPERTY_INPUT) {
        const value = attribute(element, mark) ?? '';
        if (value.startsWith(at.PROPERTY_PREFIX))
          put(value.slice(at.PROPERTY_PREFIX.length), element, `[${mark}="${value}"]`);
      }
    }
    for (const element of all(document, at.PROPERTY_LIST)) {
      const name = attribute(element, 'data-test-id') ?? '';
      put(name, element, `[data-selenium-test="profile-properties-list"] > [data-test-id="${name}"]`);
    }
    for (const element of all(document, at.HIGHLIGHT)) {
      const mark = attribute(element, 'data-test-id') ?? '';
      put(mark.slice(at.HIGHLIGHT_PREFIX.length), element, `[data-test-id="${mark}"]`);
    }
  }

  find(name: string): Place {
    const holder = this.#holders.get(name);
    return holder === undefined ? null : valueIn(holder.element, holder.selector, this.#active);
  }

  /** Order of day and month: what all dates in digits agree on, none of the past in the future; else null. */
  dateOrder(now: Date): DateOrder | null {
    const past = pastDates([this.find('createdate'), this.find('hs_lastmodifieddate')], now);
    return detectDateOrder(this.#texts(), past);
  }

  #texts(): string[] {
    return [...this.#holders.keys()].flatMap(name => {
      const place = this.find(name);
      return place === null || place === 'busy' ? [] : [place.text];
    });
  }
}
