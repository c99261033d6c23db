import { documentOf } from '../document';
import { html } from '../html';

/** A person of the list whose rows lie under buttons. */
export interface ListedPerson {
  name: string;
  email: string;
  phone: string;
}

const NAMES = ['Mara Keller', 'Jonas Weber', 'Ada Novak', 'Omar Haddad', 'Lena Brandt', 'Piet de Vries'];

export const LISTED_PEOPLE: readonly ListedPerson[] = NAMES.map((name, index) => ({
  name,
  email: `${name.split(' ')[0]!.toLowerCase()}@northwind.example`,
  phone: `+49 30 5550 ${120 + index}`,
}));

/** How the first rows are covered: by a button, the same over texts that the pointer passes through, an element with a closed shadow tree, or a painted bar. */
const COVERS = ['button', 'passing', 'shadow', 'solid'] as const;
/** The row with each cover, counted from 1. */
export const COVERED_BY = { button: 1, passing: 2, shadow: 3, solid: 4 } as const;

/** A list as webmail programs build it: each row lies under an empty element that takes the clicks. */
export function coveredListPage(): string {
  return documentOf({
    title: 'Contacts',
    language: 'en',
    style: './crm/covered.css',
    script: './crm/covered.js',
    body: html`<main><h1>Contacts</h1><ul class="contacts">${LISTED_PEOPLE.map(
      (person, index) =>
        html`<li class="${COVERS[index] ?? 'button'}"><button aria-label="Open"></button><x-cover></x-cover><div class="contact"><div class="contact-name">${person.name}</div><div class="contact-mail">${person.email}</div><div class="contact-phone">${person.phone}</div></div></li>`,
    )}</ul></main>`,
  });
}

/** Quotes of which one has no amount yet. */
export const QUOTES = [
  { id: '8001', name: 'Harbor Lights', amount: '€1,200.00' },
  { id: '8002', name: 'Cedar Freight', amount: '' },
  { id: '8003', name: 'Granite Clinics', amount: '€3,400.00' },
] as const;

export function quotesPage(): string {
  return documentOf({
    title: 'Quotes',
    language: 'en',
    style: './crm/style.css',
    script: './crm/page.js',
    body: html`<main><h1>Quotes</h1><table><thead><tr><th>Quote</th><th>Amount</th></tr></thead><tbody>${QUOTES.map(
      ({ id, name, amount }) => html`<tr><td><a href="/quotes/${id}">${name}</a></td><td>${amount}</td></tr>`,
    )}</tbody></table></main>`,
  });
}
