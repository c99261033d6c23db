import { isAuthored } from '../authored';
import { all, attribute, closest, matches } from '../query';
import { Search } from '../shadow';
import { isShown } from '../shown';
import { isVisible } from '../visible';
import * as at from './selectors';

/** Numbers of tickets that a part of the page names: on itself, in it, or around it. */
function ticketsNamed(panes: Element): Set<string> {
  const found = new Set<string>();
  const own = /^ticket-(\d+)-custom-layout$/.exec(attribute(panes, 'data-test-id') ?? '')?.[1];
  if (own !== undefined) found.add(own);
  const around = closest(panes, at.MARKED);
  const marked = [...(around === null ? [] : [around]), ...all(panes, at.MARKED)].filter(
    element => !isAuthored(element),
  );
  for (const element of marked) {
    for (const mark of at.TICKET_MARKS) {
      const number = attribute(element, mark);
      if (number !== null && /^\d+$/.test(number)) found.add(number);
    }
  }
  return found;
}

/** The panes of this ticket, in view. null while another ticket is in front, or two are: all open tickets stay mounted. */
export function panesInFront(document: Document, number: string): Search | null {
  const shown = all(document, at.PANES).filter(isShown);
  const active = shown.filter(panes => matches(panes, at.ACTIVE_PANES));
  const candidates = active.length > 0 ? active : shown;
  if (candidates.length > 0) {
    const named = candidates.filter(panes => ticketsNamed(panes).has(number));
    // Panes that name no ticket are trusted only when they are the ones in front.
    const unnamed = active.length === 1 && ticketsNamed(active[0]!).size === 0 ? active : [];
    const found = named.length > 0 ? named : unnamed;
    return found.length === 1 ? new Search(found[0]!, isShown) : null;
  }
  const marked = all(document, `[data-ticket-id="${number}"]`).find(
    element => isVisible(element) && !isAuthored(element),
  );
  return marked === undefined ? null : new Search(marked, isShown);
}
