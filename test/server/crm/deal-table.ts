import { documentOf } from '../document';
import { html } from '../html';

/** A deal of the unknown CRM, as its page writes it. */
export interface TableDeal {
  id: string;
  name: string;
  amount: string;
  stage: string;
  close: string;
}

const NAMES = ['Harbor Lights', 'Cedar Freight', 'Granite Clinics', 'Maple Schools', 'Orchid Bakery', 'Summit Rail'];
const WHAT = ['phase 2', 'renewal', 'pilot', 'training'];
const STAGES = ['Contacted', 'Demo', 'Proposal', 'Contract'];

/** 24 deals, all with a name of their own. */
export const TABLE_DEALS: readonly TableDeal[] = WHAT.flatMap((what, at) =>
  NAMES.map((company, index) => ({
    id: String(7_001 + at * 6 + index),
    name: `${company}, ${what}`,
    amount: `${12 + at * 6 + index}.${400 + index},00 €`,
    stage: STAGES[(at + index) % STAGES.length]!,
    close: `${1 + index * 4}. März 2027`,
  })),
);

/** The list of deals, as it is today or after a redesign: columns in another order and one more, boxes in the cells, other classes, fewer rows. */
export function crmPage(layout: 'first' | 'redesigned'): string {
  const isNew = layout === 'redesigned';
  const deals = isNew ? TABLE_DEALS.slice(3, 21) : TABLE_DEALS;
  const columns: [string, (deal: TableDeal) => ReturnType<typeof html>][] = [
    ['Geschäft', deal => html`<a href="/deals/${deal.id}">${deal.name}</a>`],
    ['Betrag', deal => html`${deal.amount}`],
    ['Phase', deal => html`${deal.stage}`],
    ['Abschluss', deal => html`${deal.close}`],
  ];
  const shown = isNew
    ? [columns[3]!, ['Region', () => html`Nord`] as (typeof columns)[number], columns[1]!, columns[0]!, columns[2]!]
    : columns;
  const box = (value: ReturnType<typeof html>) =>
    isNew ? html`<div class="x9-cell"><span>${value}</span></div>` : value;
  return documentOf({
    title: 'Geschäfte',
    language: 'de',
    style: './crm/style.css',
    script: './crm/page.js',
    body: html`<main><h1>Geschäfte</h1><table class="${isNew ? 'x9-grid' : 'deals'}"><thead><tr>${shown.map(
      ([head]) => html`<th>${head}</th>`,
    )}</tr></thead><tbody>${deals.map(
      deal => html`<tr>${shown.map(([, cell]) => html`<td>${box(cell(deal))}</td>`)}</tr>`,
    )}</tbody></table></main>`,
  });
}
