import { isAuthored } from '../authored';
import { all, attribute, closest, contains } from '../query';
import { Search } from '../shadow';
import { isVisible } from '../visible';
import { HIDING, OWN_RELATED_LIST, PAGE_IN_FRONT } from './selectors';

export const isShown = (element: Element) => isVisible(element, HIDING) && !isAuthored(element);

/** The part of the document that holds the page in view. null while two pages are in view and nothing tells which is in front. */
export function pageInFront(document: Document): Search | null {
  for (const selector of PAGE_IN_FRONT) {
    const shown = all(document, selector).filter(isShown);
    const inActive = shown.length > 1 ? shown.filter(element => closest(element, '.active') !== null) : shown;
    // A record home may hold a smaller one (a quick view): the outer one counts.
    const outer = inActive.filter(element => !inActive.some(other => other !== element && contains(other, element)));
    if (outer.length === 1) return new Search(outer[0]!, isShown);
    if (shown.length > 0) return null;
  }
  return new Search(document, isShown);
}

/**
 * False when the page in view still shows the record before: after a navigation the address changes first. Links to the record's own related lists
 * name its id; a page without any such link says nothing.
 */
export function belongsTo(search: Search, id: string): boolean {
  const links = search.every(OWN_RELATED_LIST).map(link => attribute(link, 'href') ?? '');
  return links.length === 0 || links.some(href => href.includes(id.slice(0, 15)));
}
