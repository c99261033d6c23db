import type { Company, Deal, Person } from '../../../core/records';
import { html, type Markup } from '../html';
import { recordPath } from './paths';
import { associations, property, recordPage } from './property';

export function contactPage(person: Person, company: Company | undefined, deals: Deal[]): Markup {
  const email = person.emails[0] ?? null;
  const highlights = html`<div class="sample-highlights"><div><span data-test-id="highlight-property-display-jobtitle">${person.jobTitle}</span></div><div><span data-test-id="highlight-property-display-email">${email}</span></div></div>`;
  const [first = '', ...rest] = (person.name ?? '').split(' ');
  const properties = [
    property('firstname', 'First name', first),
    property('lastname', 'Last name', rest.join(' ') || null),
    property('email', 'Email', email),
    property('phone', 'Phone number', person.phone),
    property('jobtitle', 'Job title', person.jobTitle),
    property('company', 'Company name', person.companyName),
    property('hubspot_owner_id', 'Contact owner', person.owner, false),
  ];
  const dealLinks = deals.map(deal => ({ href: recordPath(deal.id), text: deal.name, detail: deal.stage }));
  const companies = company ? [{ href: recordPath(company.id), text: company.name, detail: company.domain }] : [];
  return recordPage(person.name, highlights, properties, [
    associations('0-2', 'Companies', 'company-chicklet-title-link', companies),
    associations('0-3', 'Deals', 'deal-chicklet-title-link', dealLinks),
  ]);
}
