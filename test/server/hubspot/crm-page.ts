import type { SampleWorkspace } from '../../../core/sample';
import { documentOf } from '../document';
import { html } from '../html';
import { contactPage } from './contact';
import { dealPage } from './deal';
import { dealBoardPage, dealListPage } from './deal-views';
import { DEAL_BOARD, DEAL_LIST, recordPath } from './paths';

/** The whole CRM in one page: each record's page is a template with its path. */
export function hubspotPage(sample: SampleWorkspace): string {
  const ours = (id: string) => id.startsWith('hubspot:');
  const deals = sample.deals.filter(deal => ours(deal.id));
  const people = sample.people.filter(person => ours(person.id));
  const companies = new Map(sample.companies.map(company => [company.id, company]));
  const open = deals
    .filter(deal => deal.status === 'open')
    .sort((a, b) => (a.closeDate ?? '').localeCompare(b.closeDate ?? ''));
  const body = html`<header class="sample-top" role="banner"><strong>CRM</strong><nav><a href="${DEAL_LIST}">Deals</a></nav></header>
<main id="sample-pages"></main>
<template data-path="" data-title="Deals">${dealListPage(open)}</template>
<template data-path="${DEAL_LIST}" data-title="Deals">${dealListPage(open)}</template>
<template data-path="${DEAL_BOARD}" data-title="Deals">${dealBoardPage(open)}</template>
${deals.map(
  deal =>
    html`<template data-path="${recordPath(deal.id)}" data-title="${deal.name}">${dealPage(
      deal,
      companies.get(deal.companyKey ?? ''),
      people.filter(person => deal.personKeys.includes(person.id)),
    )}</template>`,
)}
${people.map(
  person =>
    html`<template data-path="${recordPath(person.id)}" data-title="${person.name}">${contactPage(
      person,
      companies.get(person.companyKey ?? ''),
      deals.filter(deal => deal.personKeys.includes(person.id)),
    )}</template>`,
)}`;
  return documentOf({
    title: 'Deals',
    language: 'en-GB',
    style: './hubspot/style.css',
    script: './single-page.js',
    body,
  });
}
