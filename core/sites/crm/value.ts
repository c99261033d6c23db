import { all, attribute, childNodes, contains, isElement, matches, member, nameOf } from '../query';
import type { Place } from '../reading';
import { isShown } from '../shown';
import { textOf } from '../text-of';
import type { RecordPages } from './product';

/** What the products write where a value is empty. */
const EMPTY = /^[-–—]{1,3}$/;
const FORM = 'textarea, select, input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"])';

/** Bare words beside an element that holds words or a control, shown or not: one of the two is a label that we do not know. */
function mixesTextAndElements(element: Element, not: string): boolean {
  const parts = childNodes(element).filter(node => {
    if (!isElement(node)) return textOf(node) !== '';
    return !matches(node, not) && (/\S/.test(String(member(node, 'textContent'))) || all(node, FORM).length > 0);
  });
  return parts.some(isElement) && !parts.every(isElement);
}

/** Null for a choice whose own title says another one. */
function formText(form: Element): string | null {
  if (nameOf(form) !== 'select') return String(member(form, 'value') ?? '');
  const chosen = all(form, 'option').find(option => member(option, 'selected') === true);
  const text = chosen === undefined ? '' : textOf(chosen);
  return text === (attribute(form, 'title') ?? text) ? text : null;
}

function writtenIn(element: Element, product: RecordPages): string | null {
  const { attributes, not } = product.value;
  for (const name of attributes) {
    const value = attribute(element, name);
    if (value !== null) return value;
  }
  const form = matches(element, FORM) ? element : all(element, FORM).find(isShown);
  if (form !== undefined) return formText(form);
  return mixesTextAndElements(element, not) ? null : textOf(element, not);
}

/**
 * What the element of a field or cell shows: a value that it carries, its form control, else its text. `busy` while the user has the caret in it;
 * null where two values stand in it, or nothing tells value and label apart.
 */
export function valueIn(element: Element, selector: string, product: RecordPages, active: Element | null): Place {
  if (active !== null && nameOf(active) !== 'body' && contains(element, active)) return 'busy';
  let parts: Element[] = [];
  for (const part of product.value.parts) {
    parts = all(element, part).filter(isShown);
    if (parts.length > 0) break;
  }
  const texts = (parts.length > 0 ? parts : [element]).map(part => writtenIn(part, product));
  const [text] = texts;
  if (text === undefined || text === null || texts.some(other => other !== text)) return null;
  const plain = text.replace(/\s+/g, ' ').trim();
  return { text: EMPTY.test(plain) ? '' : plain, selector, element };
}
