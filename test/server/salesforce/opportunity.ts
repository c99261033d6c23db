import type { Deal, Person } from '../../../core/records';
import { amountWithCode } from '../amounts';
import { html, type Markup } from '../html';
import { highlight, layoutItem, lookup, recordPage, shown } from './field';

const STAGES = ['Qualification', 'Demo', 'Proposal', 'Negotiation'];

/** The path over the record: done stages, the present one, those to come, and how it ended. */
function path(deal: Deal): Markup {
  const closed = deal.status !== 'open';
  const at = closed ? STAGES.length : STAGES.indexOf(deal.stage ?? '');
  const last = closed ? (deal.stage ?? 'Closed') : 'Closed';
  const step = (stage: string, index: number) => {
    const state =
      index < at
        ? 'complete'
        : index > at
          ? 'incomplete'
          : closed
            ? `current slds-is-active slds-is-${deal.status}`
            : 'current slds-is-active';
    const ended = closed && index === at;
    return html`<li class="slds-path__item slds-is-${state}" role="presentation"><runtime_sales_pathassistant-path-step><a class="slds-path__link" role="option" tabindex="-1" aria-selected="${index === at ? 'true' : 'false'}"><span class="slds-path__title" data-label="${stage}">${ended ? deal.stage : stage}</span></a></runtime_sales_pathassistant-path-step></li>`;
  };
  return html`<runtime_sales_pathassistant-path-assistant><div class="slds-path"><ul class="slds-path__nav" role="listbox" aria-label="Path Options">${[...STAGES, last].map(step)}</ul></div></runtime_sales_pathassistant-path-assistant>`;
}

export function opportunityPage(deal: Deal, people: Person[]): Markup {
  const item = (field: string, label: string, value: Markup) => layoutItem('Opportunity', field, label, value);
  const amount = amountWithCode(deal.amount);
  const closeDate = deal.closeDate;
  const account = lookup('Account', deal.companyKey, deal.companyName);
  const owner = lookup('User', null, deal.owner);
  const percent = deal.siteProbabilityPercent === null ? null : `${deal.siteProbabilityPercent}%`;
  const details = html`<records-lwc-detail-panel><div class="sample-fields" role="list">
${item('Name', 'Opportunity Name', shown(deal.name))}${item('AccountId', 'Account Name', account)}
${item('Amount', 'Amount', shown(amount))}${item('CloseDate', 'Close Date', shown(closeDate))}
${item('StageName', 'Stage', shown(deal.stage))}${item('Probability', 'Probability (%)', shown(percent, 'lightning-formatted-number'))}
${item('OwnerId', 'Opportunity Owner', owner)}${item('LeadSource', 'Lead Source', shown(deal.source))}
${item('NextStep', 'Next Step', shown(deal.nextStep))}${item('Type', 'Type', shown(deal.product === 'Renewal' ? 'Existing Business' : 'New Business'))}
</div></records-lwc-detail-panel>`;
  const roles = html`<article class="slds-card" aria-label="Contact Roles"><h2>Contact Roles (${people.length})</h2><ul>${people.map(
    person =>
      html`<li><a href="/lightning/r/Contact/${person.id.slice('salesforce:'.length)}/view"><slot><span>${person.name}</span></slot></a> <span>${person.jobTitle}</span></li>`,
  )}</ul></article>`;
  return recordPage(
    'Opportunity',
    html`<lightning-formatted-text>${deal.name}</lightning-formatted-text>`,
    [
      highlight('Account Name', account),
      highlight('Close Date', html`<lightning-formatted-text>${closeDate}</lightning-formatted-text>`),
      highlight('Amount', html`<lightning-formatted-text>${amount}</lightning-formatted-text>`),
      highlight('Opportunity Owner', owner),
    ],
    html`${path(deal)}<div class="sample-two">${details}${roles}</div>`,
  );
}
