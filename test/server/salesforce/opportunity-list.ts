import type { Deal } from '../../../core/records';
import { amountWithCode } from '../amounts';
import { html, type Markup } from '../html';

const COLUMNS = ['Opportunity Name', 'Account Name', 'Amount', 'Close Date', 'Stage', 'Opportunity Owner'];

function cell(label: string, raw: string | number | null, content: Markup): Markup {
  return html`<td role="gridcell" tabindex="-1" data-label="${label}" data-cell-value="${raw}"><lightning-primitive-cell-factory><span class="slds-grid slds-grid_align-spread">${content}</span></lightning-primitive-cell-factory></td>`;
}

function row(deal: Deal): Markup {
  const id = deal.id.slice('salesforce:'.length);
  return html`<tr class="slds-hint-parent" data-row-key-value="${id}">
<th role="rowheader" scope="row" tabindex="-1" data-label="Opportunity Name" data-cell-value="${deal.name}"><lightning-primitive-cell-factory><a href="/lightning/r/Opportunity/${id}/view" title="${deal.name}">${deal.name}</a></lightning-primitive-cell-factory></th>
${cell('Account Name', deal.companyName, html`<a href="/lightning/r/Account/${deal.companyKey?.slice('salesforce:'.length)}/view">${deal.companyName}</a>`)}
${cell('Amount', deal.amount ? deal.amount.minor / 100 : null, html`<lightning-formatted-text>${amountWithCode(deal.amount)}</lightning-formatted-text>`)}
${cell('Close Date', deal.closeDate, html`<lightning-formatted-date-time>${deal.closeDate}</lightning-formatted-date-time>`)}
${cell('Stage', deal.stage, html`<lightning-base-formatted-text>${deal.stage}</lightning-base-formatted-text>`)}
${cell('Opportunity Owner', deal.owner, html`<lightning-base-formatted-text>${deal.owner}</lightning-base-formatted-text>`)}
</tr>`;
}

export function opportunityListPage(deals: Deal[]): Markup {
  return html`<div class="windowViewMode-normal oneContent active lafPageHost"><div class="forceListViewManager">
<div class="slds-page-header"><records-entity-label>Opportunities</records-entity-label><h1 class="slds-page-header__title"><span class="selectedListView">All Opportunities</span></h1><p class="slds-page-header__meta-text"><span class="countSortedByFilteredBy">${deals.length} items • Sorted by Close Date</span></p></div>
<lightning-datatable><table class="slds-table" role="grid" aria-label="All Opportunities"><thead><tr>${COLUMNS.map(label => html`<th scope="col" aria-label="${label}"><span title="${label}">${label}</span></th>`)}</tr></thead><tbody>${deals.map(row)}</tbody></table></lightning-datatable>
</div></div>`;
}
