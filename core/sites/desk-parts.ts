import type { Key } from '../records/keys';
import type { DeskPerson } from './desk-message';
import { emailOf } from './field-values';
import { all, attribute, closest, contains, isElement, matches, maybe, member, nameOf, parentOf } from './query';
import type { Found, Place, Reading } from './reading';
import type { Match } from './shadow';
import { isShown } from './shown';
import { textOf } from './text-of';
import { isVisible } from './visible';

const MAIL_LINK = 'a[href^="mailto:"]';
/** Words beside a person's name. */
const NOT_NAME = `${MAIL_LINK}, label, button`;
const FORM = 'input:not([type="hidden"]), textarea';
/** Dashes stand for an empty field. */
const EMPTY = /^[-–—]*$/;

/** The first shown element of the first selector that has one. */
export function firstShown(root: ParentNode, selectors: readonly string[]): Match | null {
  for (const selector of selectors) {
    const element = all(root, selector).find(isShown);
    if (element) return { element, selector };
  }
  return null;
}

/** What a match shows: a form field's value, else its text without `skip`. `busy` while the user has the caret in it. */
export function shownIn(match: Match | null, skip = 'label, button'): Place {
  if (match === null) return null;
  const { element, selector } = match;
  const active = member(member(element, 'ownerDocument') as Document, 'activeElement') as Element | null;
  if (active !== null && nameOf(active) !== 'body' && contains(element, active)) return 'busy';
  const form = matches(element, FORM) ? element : all(element, FORM).find(isShown);
  const value = form === undefined ? '' : String(member(form, 'value') ?? '').trim();
  const text = value === '' ? textOf(element, skip) : value.replace(/\s+/g, ' ');
  return { text: EMPTY.test(text) ? '' : text, selector, element };
}

export function placeOf(root: ParentNode, selectors: readonly string[], skip?: string): Place {
  return shownIn(firstShown(root, selectors), skip);
}

/** The bodies of a message: the outermost ones, since a mail may hold the markup of another. */
export function bodiesIn(message: Element, selectors: readonly string[]): { bodies: Element[]; selector: string } {
  for (const selector of selectors) {
    const bodies = all(message, selector).filter(body => {
      const parent = parentOf(body) as Element | null;
      return isVisible(body) && (parent === null || closest(parent, selectors.join(', ')) === null);
    });
    if (bodies.length > 0) return { bodies, selector };
  }
  return { bodies: [], selector: '' };
}

/** Reports the texts of messages that stand in none that was recognised: no message is missed in silence. */
export function missStrayTexts(
  reading: Reading,
  root: ParentNode,
  texts: readonly string[],
  messages: readonly Element[],
): void {
  const any = texts.join(', ');
  for (const text of all(root, any)) {
    const parent = parentOf(text);
    const isInner = parent !== null && isElement(parent) && closest(parent, any) !== null;
    const isKnown = messages.some(message => contains(message, text));
    if (!isInner && !isKnown && closest(text, '[contenteditable="true"]') === null && isVisible(text))
      reading.miss('message', null, 'id', 'not-found');
  }
}

/** The instant of a message: an attribute of the first place that has one, else its text without brackets. */
export function timeIn(message: Element, selectors: readonly string[], attributes: readonly string[]): Found | null {
  const match = firstShown(message, selectors);
  if (match === null) return null;
  const marked = attributes.map(name => attribute(match.element, name) ?? '').find(value => /\d/.test(value));
  return { ...match, text: marked ?? textOf(match.element).replace(/^\((.*)\)$/, '$1') };
}

/**
 * A person as a link or field shows one: the desk's number in the link, an address where one is written.
 * @param link what finds the number in an address, as its first group
 */
export function personIn(element: Element, link: RegExp, keyOf: (number: string) => Key): DeskPerson | null {
  const number = [element, ...all(element, 'a[href]')]
    .map(found => link.exec(attribute(found, 'href') ?? '')?.[1])
    .find(found => found !== undefined);
  const mail = matches(element, MAIL_LINK) ? element : maybe(element, MAIL_LINK);
  const linked = mail === null ? null : emailOf((attribute(mail, 'href') ?? '').replace(/^mailto:|\?.*$/g, ''));
  const text = textOf(element, NOT_NAME);
  const written = emailOf(/<([^<>\s]+)>$/.exec(text)?.[1] ?? text);
  const name = text.replace(/\s*<[^<>\s]+>$/, '');
  const email = linked ?? written;
  const key = number === undefined ? null : keyOf(number);
  if (name === '' && email === null && key === null) return null;
  return { name: name === '' || emailOf(name) !== null ? null : name, email, key };
}
