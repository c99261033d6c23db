import { isAuthored } from '../authored';
import { all, closest, contains, member, nameOf } from '../query';
import { isVisible } from '../visible';
import { COMPOSER_BODY, MAIN } from './selectors';

/**
 * The body of the composer that the user means: the one with the caret, else the only open one, else the only one in the open thread.
 * null where none is open, and where several are and nothing tells which: a reply in another draft would be worse than none.
 */
export function openComposer(document: Document): HTMLElement | null {
  const found = new Set<Element>();
  for (const selector of COMPOSER_BODY) {
    for (const body of all(document, selector)) {
      if (nameOf(body) === 'div' && !isAuthored(body) && isVisible(body)) found.add(body);
    }
  }
  const bodies = [...found];
  const active = member(document, 'activeElement') as Element | null;
  const focused = active === null ? undefined : bodies.find(body => contains(body, active));
  if (focused) return focused as HTMLElement;
  if (bodies.length === 1) return bodies[0] as HTMLElement;
  const inThread = bodies.filter(body => closest(body, MAIN) !== null);
  return inThread.length === 1 ? (inThread[0] as HTMLElement) : null;
}
