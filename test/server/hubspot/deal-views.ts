import type { Deal } from '../../../core/records';
import { amountWithSign } from '../amounts';
import { britishDate } from '../dates';
import { html, type Markup } from '../html';
import { DEAL_BOARD, DEAL_LIST, recordPath } from './paths';

const COLUMNS: [name: string, label: string][] = [
  ['dealname', 'Deal name'],
  ['dealstage', 'Deal stage'],
  ['closedate', 'Close date'],
  ['hubspot_owner_id', 'Deal owner'],
  ['amount', 'Amount'],
];
const STAGES = ['Qualification', 'Demo', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

const numberOf = (deal: Deal) => deal.id.slice('hubspot:0-3/'.length);

const head = (count: number) =>
  html`<div class="sample-head"><h1>Deals</h1><span data-test-id="records-count">${count} records</span><nav><a href="${DEAL_LIST}">List</a> <a href="${DEAL_BOARD}">Board</a></nav></div>`;

function row(deal: Deal): Markup {
  const id = numberOf(deal);
  const cell = (name: string, content: Markup) => html`<td data-test-id="cell-0-3-${name}-${id}">${content}</td>`;
  return html`<tr data-test-id="row-${id}">
${cell('dealname', html`<a href="${recordPath(deal.id)}"><span data-test-id="truncated-object-label">${deal.name}</span></a>`)}
${cell('dealstage', html`<span>${deal.stage}</span>`)}
${cell('closedate', html`<span>${deal.closeDate && britishDate(deal.closeDate)}</span>`)}
${cell('hubspot_owner_id', html`<span>${deal.owner}</span>`)}
${cell('amount', html`<span>${amountWithSign(deal.amount)}</span>`)}</tr>`;
}

export function dealListPage(deals: Deal[]): Markup {
  return html`<div class="sample-card">${head(deals.length)}<table data-test-id="framework-data-table"><thead><tr>${COLUMNS.map(
    ([name, label]) => html`<th data-test-id="header-0-3-${name}">${label}</th>`,
  )}</tr></thead><tbody>${deals.map(row)}</tbody></table></div>`;
}

export function dealBoardPage(deals: Deal[]): Markup {
  const card = (deal: Deal) =>
    html`<div data-test-id="cdb-column-item" data-selenium-id="${numberOf(deal)}"><div data-test-id="cdb-card"><a href="${recordPath(deal.id)}"><span data-test-id="truncated-object-label">${deal.name}</span></a><div>Amount: <span data-test-id="cdb-property-amount">${amountWithSign(deal.amount)}</span></div><div>Close date: <span data-test-id="cdb-property-closedate">${deal.closeDate && britishDate(deal.closeDate)}</span></div></div></div>`;
  return html`<div class="sample-card">${head(deals.length)}<div class="sample-board">${STAGES.map(stage => {
    const inside = deals.filter(deal => deal.stage === stage);
    return html`<div data-test-id="cdb-column"><div class="sample-column-head"><span data-test-id="cdb-column-name">${stage}</span> <span data-test-id="cdb-column-count">${inside.length}</span></div>${inside.map(card)}</div>`;
  })}</div></div>`;
}
