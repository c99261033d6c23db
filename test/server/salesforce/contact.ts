import type { Deal, Person } from '../../../core/records';
import { html, type Markup } from '../html';
import { highlight, layoutItem, lookup, recordPage, shown } from './field';

export function contactPage(person: Person, deals: Deal[]): Markup {
  const item = (field: string, label: string, value: Markup) => layoutItem('Contact', field, label, value);
  const email = person.emails[0] ?? '';
  const account = lookup('Account', person.companyKey, person.companyName);
  const mail = html`<emailui-formatted-email-wrapper data-output-element-id="output-field"><emailui-formatted-email-stencil><a class="emailuiFormattedEmail" href="mailto:${email}">${email}</a></emailui-formatted-email-stencil></emailui-formatted-email-wrapper>`;
  const phone = person.phone
    ? html`<lightning-formatted-phone data-output-element-id="output-field"><a href="tel:${person.phone}">${person.phone}</a></lightning-formatted-phone>`
    : shown(null);
  const name = html`<lightning-formatted-name data-output-element-id="output-field">${person.name}</lightning-formatted-name>`;
  const details = html`<records-lwc-detail-panel><div class="sample-fields" role="list">
${item('Name', 'Name', name)}${item('AccountId', 'Account Name', account)}
${item('Title', 'Title', shown(person.jobTitle))}${item('Email', 'Email', mail)}
${item('Phone', 'Phone', phone)}${item('OwnerId', 'Contact Owner', lookup('User', null, person.owner))}
</div></records-lwc-detail-panel>`;
  const related = html`<article class="slds-card" aria-label="Opportunities"><h2>Opportunities (${deals.length})</h2><ul>${deals.map(
    deal =>
      html`<li><a href="/lightning/r/Opportunity/${deal.id.slice('salesforce:'.length)}/view"><slot><span>${deal.name}</span></slot></a> <span>${deal.stage}</span></li>`,
  )}</ul></article>`;
  return recordPage(
    'Contact',
    html`<lightning-formatted-name>${person.name}</lightning-formatted-name>`,
    [
      highlight('Title', html`<lightning-formatted-text>${person.jobTitle}</lightning-formatted-text>`),
      highlight('Account Name', account),
    ],
    html`<div class="sample-two">${details}${related}</div>`,
  );
}
