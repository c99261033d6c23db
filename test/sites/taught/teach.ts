import { type Learned, learn } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';
import type { Crm, CrmDeal } from './crm-pages';

/** The place that shows exactly this text, the innermost one; inside `within` where it is there several times. */
export function placeOf(document: Document, text: string, within: Element | null = null): Element {
  const places = [...(within ?? document).querySelectorAll('*')].filter(
    element => element.textContent?.trim() === text && !element.matches('title') && element.querySelector('*') === null,
  );
  if (places[0] === undefined) throw new Error(`nothing on the page shows "${text}"`);
  return places[0];
}

/** Learns as a user teaches: every field of one deal, clicked on the page. */
export function teach(crm: Crm, deals: readonly CrmDeal[], example = 0): { learned: Learned; document: Document } {
  const deal = deals[example]!;
  const url = crm.url(deal);
  const document = loadPage(crm.render(crm.page === 'list' ? deals : [deal]), url);
  const name = placeOf(document, deal.name);
  const row = name.closest('tr, article') ?? document.body;
  const picks = new Map<string, Element>();
  for (const [field, write] of Object.entries(crm.written)) {
    const text = write(deal);
    const inRow = [...row.querySelectorAll('*')].some(element => element.textContent?.trim() === text);
    // The stage of a card is the heading of its column.
    picks.set(field, placeOf(document, text, inRow ? row : row.closest('section')));
  }
  const learned = learn(document, new URL(url), { kind: 'deal', page: null, name: crm.name, dateOrder: null, picks });
  return { learned, document };
}
