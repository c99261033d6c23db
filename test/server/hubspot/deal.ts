import type { Company, Deal, Person } from '../../../core/records';
import { amountWithSign } from '../amounts';
import { britishDate } from '../dates';
import { html, type Markup } from '../html';
import { recordPath } from './paths';
import { associations, property, recordPage } from './property';

export function dealPage(deal: Deal, company: Company | undefined, people: Person[]): Markup {
  const date = (day: string | null) => (day ? britishDate(day) : null);
  const amount = amountWithSign(deal.amount);
  const highlights = html`<div class="sample-highlights"><div><small>Amount:</small> <span data-test-id="highlight-property-display-amount">${amount}</span></div><div><small>Close date:</small> <span data-test-id="highlight-property-display-closedate">${date(deal.closeDate)}</span></div><div><small>Stage:</small> <span data-test-id="highlight-property-display-dealstage">${deal.stage}</span></div></div>`;
  const properties = [
    property('dealname', 'Deal name', deal.name),
    property('amount', 'Amount', amount),
    property('dealstage', 'Deal stage', deal.stage, false),
    property('pipeline', 'Pipeline', deal.pipeline, false),
    property('closedate', 'Close date', date(deal.closeDate)),
    property('createdate', 'Create date', date(deal.createdDate)),
    property('hubspot_owner_id', 'Deal owner', deal.owner, false),
    property('hs_next_step', 'Next step', deal.nextStep),
  ];
  const contacts = people.map(person => ({ href: recordPath(person.id), text: person.name, detail: person.jobTitle }));
  const companies = company ? [{ href: recordPath(company.id), text: company.name, detail: company.domain }] : [];
  return recordPage(deal.name, highlights, properties, [
    associations('0-1', 'Contacts', 'contact-chicklet-title-link', contacts),
    associations('0-2', 'Companies', 'company-chicklet-title-link', companies),
  ]);
}
