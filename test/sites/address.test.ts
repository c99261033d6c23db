import { describe, expect, test } from 'vitest';
import { siteOf } from '../../core/sites/registry';

const pageOf = (address: string) => {
  const url = new URL(address);
  const site = siteOf(url);
  return site === null ? null : `${site.id} ${site.pageOf(url)}`;
};

describe('addresses', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/', 'gmail inbox'],
    ['https://mail.google.com/mail/u/2/#inbox', 'gmail inbox'],
    ['https://mail.google.com/mail/u/0/#inbox/p3', 'gmail inbox'],
    ['https://mail.google.com/mail/u/0/#inbox?compose=new', 'gmail inbox'],
    ['https://mail.google.com/mail/u/0/#label/a%2Fb/p2', 'gmail inbox'],
    ['https://mail.google.com/mail/u/0/#search/from%3Amara+offer', 'gmail inbox'],
    ['https://mail.google.com/mail/u/0/#search/offer/FMfcgzQbfxRvTKWBnLpJqXhZsDwCgMkH', 'gmail thread'],
    ['https://mail.google.com/mail/u/0/#inbox/14a1b2c3d4e5f607', 'gmail thread'],
    ['https://mail.google.com/mail/u/0/#drafts', 'gmail null'],
    ['https://mail.google.com/mail/u/0/#spam', 'gmail null'],
    ['https://mail.google.com/mail/u/0/#settings/general', 'gmail null'],
    ['https://mail.google.com/chat/u/0/', null],
    ['http://mail.google.com/mail/u/0/', null],
    ['https://mail.google.com.evil.example/mail/u/0/', null],
    ['https://mail.google.com:8443/mail/u/0/', null],
    ['https://northwind.lightning.force.com/lightning/r/Opportunity/006Qy00000Ab1Cd/view', 'salesforce opportunity'],
    ['https://northwind.lightning.force.com/lightning/r/006Qy00000Ab1CdIAJ/view', 'salesforce opportunity'],
    [
      'https://northwind--uat.sandbox.lightning.force.com/lightning/r/Contact/003Qy00000Co1AaIAJ/view',
      'salesforce contact',
    ],
    [
      'https://northwind.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
      'salesforce opportunity-list',
    ],
    ['https://northwind.lightning.force.com/lightning/o/Task/home', 'salesforce task-list'],
    ['https://northwind.lightning.force.com/lightning/r/Account/001Qy00000Ac3OuIAJ/view', 'salesforce account'],
    ['https://northwind.lightning.force.com/lightning/r/Case/500Qy00000Ca5EiIAJ/view', 'salesforce case'],
    ['https://northwind.lightning.force.com/lightning/r/Lead/00QQy00000Le7GiIAJ/view', 'salesforce lead'],
    ['https://northwind.lightning.force.com/lightning/o/Case/list?filterName=Recent', 'salesforce case-list'],
    ['https://northwind.lightning.force.com/lightning/r/Product2/01tQy00000Pr1AaIAJ/view', 'salesforce null'],
    ['https://northwind.lightning.force.com/lightning/r/Opportunity/006Qy00000Ab1CdIAJ/edit', 'salesforce null'],
    ['https://lightning.force.com.evil.example/lightning/o/Task/home', null],
    ['https://evillightning.force.com/lightning/o/Task/home', null],
    ['https://app.hubspot.com/contacts/4217/record/0-3/991', 'hubspot deal'],
    ['https://app-na2.hubspot.com/contacts/4217/record/0-3/991/view/1', 'hubspot deal'],
    ['https://app.hubspot.com/contacts/4217/deal/991', 'hubspot deal'],
    ['https://app.hubspot.com/contacts/4217/record/0-1/501', 'hubspot contact'],
    ['https://app.hubspot.com/contacts/4217/objects/0-3/views/all/board', 'hubspot deal-list'],
    ['https://app.hubspot.com/contacts/4217/objects/0-1/views/all/list', 'hubspot null'],
    ['https://app.hubspot.com/contacts/4217/record/0-2/301', 'hubspot company'],
    ['https://app.hubspot.com/contacts/4217/company/301/', 'hubspot company'],
    ['https://app.hubspot.com/contacts/4217/record/0-5/7001', 'hubspot ticket'],
    ['https://app.hubspot.com/contacts/4217/tickets', 'hubspot ticket-list'],
    ['https://app.hubspot.com/contacts/4217/objects/0-5/views/all/board', 'hubspot ticket-list'],
    ['https://app.hubspot.com/contacts/4217/record/2-77/5', 'hubspot null'],
    ['https://app.hubspot.com/reports/4217', 'hubspot null'],
    ['https://www.hubspot.com/contacts/4217/record/0-3/991', null],
    ['https://app.hubspot.com.evil.example/contacts/4217/record/0-3/991', null],
    ['https://northwind.zendesk.com/agent/tickets/812', 'zendesk ticket'],
    ['https://northwind.zendesk.com/agent/tickets/812/print', 'zendesk ticket'],
    ['https://northwind.zendesk.com/agent/filters/360001', 'zendesk ticket-list'],
    ['https://northwind.zendesk.com/agent/tickets/new/1', 'zendesk null'],
    ['https://northwind.zendesk.com/hc/en-us/articles/812', 'zendesk null'],
    ['https://www.zendesk.com/agent/tickets/812', null],
    ['https://a.b.zendesk.com/agent/tickets/812', null],
    ['https://northwind.zendesk.com.evil.example/agent/tickets/812', null],
    ['http://northwind.zendesk.com/agent/tickets/812', null],
    ['https://northwind.freshdesk.com/a/tickets/2093', 'freshdesk ticket'],
    ['https://northwind.freshdesk.com/a/tickets/filters/all_tickets?orderBy=created_at', 'freshdesk ticket-list'],
    ['https://northwind.freshdesk.com/a/tickets/new', 'freshdesk null'],
    ['https://northwind.freshdesk.com/support/tickets/2093', 'freshdesk null'],
    ['https://evilfreshdesk.com/a/tickets/2093', null],
    ['https://secure.helpscout.net/conversation/2615606748/19839?folderId=5501', 'helpscout conversation'],
    ['https://secure.helpscout.net/conversation/2615606748', 'helpscout conversation'],
    ['https://secure.helpscout.net/mailbox/3f6d5cfe44e1afb9/5501/', 'helpscout conversation-list'],
    ['https://secure.helpscout.net/mailbox/3f6d5cfe44e1afb9/new-ticket/', 'helpscout null'],
    ['https://secure.helpscout.net/settings/mailbox/149162/', 'helpscout null'],
    ['https://docs.helpscout.net/conversation/2615606748', null],
  ])('%s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });
});
