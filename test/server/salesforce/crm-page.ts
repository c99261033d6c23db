import type { SampleWorkspace } from '../../../core/sample';
import { documentOf } from '../document';
import { html } from '../html';
import { contactPage } from './contact';
import { opportunityPage } from './opportunity';
import { opportunityListPage } from './opportunity-list';

export const OPPORTUNITY_LIST = '/lightning/o/Opportunity/list';

/** The whole CRM in one page: each record's page is a template with its path. */
export function salesforcePage(sample: SampleWorkspace): string {
  const ours = (id: string) => id.startsWith('salesforce:');
  const bare = (id: string) => id.slice('salesforce:'.length);
  const deals = sample.deals.filter(deal => ours(deal.id));
  const people = sample.people.filter(person => ours(person.id));
  const listed = deals
    .filter(deal => deal.status === 'open')
    .sort((a, b) => (a.closeDate ?? '').localeCompare(b.closeDate ?? ''));
  const list = opportunityListPage(listed);
  const body = html`<header class="sample-top" role="banner"><strong>Sales</strong><nav><a class="sample-link" href="${OPPORTUNITY_LIST}">Opportunities</a></nav></header>
<main id="sample-pages"></main>
<template data-path="" data-title="Opportunities | Salesforce">${list}</template>
<template data-path="${OPPORTUNITY_LIST}" data-title="All Opportunities | Opportunities | Salesforce">${list}</template>
${deals.map(
  deal =>
    html`<template data-path="/lightning/r/Opportunity/${bare(deal.id)}/view" data-title="${deal.name} | Opportunity | Salesforce">${opportunityPage(
      deal,
      people.filter(person => deal.personKeys.includes(person.id)),
    )}</template>`,
)}
${people.map(
  person =>
    html`<template data-path="/lightning/r/Contact/${bare(person.id)}/view" data-title="${person.name} | Contact | Salesforce">${contactPage(
      person,
      deals.filter(deal => deal.personKeys.includes(person.id)),
    )}</template>`,
)}`;
  return documentOf({
    title: 'Salesforce',
    // Canadian English writes days as 2026-12-04, as they are stored.
    language: 'en-CA',
    style: './salesforce/style.css',
    script: './single-page.js',
    body,
  });
}
