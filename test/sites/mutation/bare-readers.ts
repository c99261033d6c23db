import { companyReader } from '../../../core/sites/crm/company-reader';
import { dealListReader } from '../../../core/sites/crm/deal-list-reader';
import { dealReader } from '../../../core/sites/crm/deal-reader';
import { mailReader } from '../../../core/sites/crm/mail-reader';
import { personReader } from '../../../core/sites/crm/person-reader';
import { ticketListReader } from '../../../core/sites/crm/ticket-list-reader';
import { ticketReader } from '../../../core/sites/crm/ticket-reader';
import { DYNAMICS, BODY as DYNAMICS_BODY } from '../../../core/sites/dynamics/selectors';
import { readCompany as readFreshdeskCompany } from '../../../core/sites/freshdesk/read-company';
import { readPerson as readFreshdeskPerson } from '../../../core/sites/freshdesk/read-person';
import { readTicket as readFreshdeskTicket } from '../../../core/sites/freshdesk/read-ticket';
import { readTicketList as readFreshdeskTicketList } from '../../../core/sites/freshdesk/read-ticket-list';
import { readInbox } from '../../../core/sites/gmail/read-inbox';
import { readThread } from '../../../core/sites/gmail/read-thread';
import { readConversation } from '../../../core/sites/helpscout/read-conversation';
import { readConversationList } from '../../../core/sites/helpscout/read-conversation-list';
import { readPerson as readHelpScoutPerson } from '../../../core/sites/helpscout/read-person';
import { readCompany } from '../../../core/sites/hubspot/read-company';
import { readContact as readHubspotContact } from '../../../core/sites/hubspot/read-contact';
import { readConversation as readHubspotConversation } from '../../../core/sites/hubspot/read-conversation';
import { readDeal } from '../../../core/sites/hubspot/read-deal';
import { readDealList } from '../../../core/sites/hubspot/read-deal-list';
import { readTicket as readHubspotTicket } from '../../../core/sites/hubspot/read-ticket';
import { readTicketList as readHubspotTicketList } from '../../../core/sites/hubspot/read-ticket-list';
import { INSIGHTLY, BODY as INSIGHTLY_BODY } from '../../../core/sites/insightly/selectors';
import { PIPEDRIVE } from '../../../core/sites/pipedrive/selectors';
import { readAccount } from '../../../core/sites/salesforce/read-account';
import { readCase } from '../../../core/sites/salesforce/read-case';
import { readCaseList } from '../../../core/sites/salesforce/read-case-list';
import { readContact } from '../../../core/sites/salesforce/read-contact';
import { readLead } from '../../../core/sites/salesforce/read-lead';
import { readOpportunity } from '../../../core/sites/salesforce/read-opportunity';
import { readOpportunityList } from '../../../core/sites/salesforce/read-opportunity-list';
import { readTaskList } from '../../../core/sites/salesforce/read-task-list';
import type { Reader } from '../../../core/sites/site';
import { readCompany as readZendeskCompany } from '../../../core/sites/zendesk/read-company';
import { readPerson as readZendeskPerson } from '../../../core/sites/zendesk/read-person';
import { readTicket } from '../../../core/sites/zendesk/read-ticket';
import { readTicketList } from '../../../core/sites/zendesk/read-ticket-list';
import { ZOHO } from '../../../core/sites/zoho/selectors';

/** Without the outer catch: a throw shows here. */
export const BARE_READERS: Record<string, Reader> = {
  'gmail/inbox': readInbox,
  'gmail/thread': readThread,
  'salesforce/opportunity': readOpportunity,
  'salesforce/opportunity-list': readOpportunityList,
  'salesforce/contact': readContact,
  'salesforce/task-list': readTaskList,
  'hubspot/deal': readDeal,
  'hubspot/deal-list': readDealList,
  'hubspot/contact': readHubspotContact,
  'hubspot/company': readCompany,
  'hubspot/ticket': readHubspotTicket,
  'hubspot/ticket-list': readHubspotTicketList,
  'salesforce/account': readAccount,
  'salesforce/case': readCase,
  'salesforce/case-list': readCaseList,
  'salesforce/lead': readLead,
  'zendesk/ticket': readTicket,
  'zendesk/ticket-list': readTicketList,
  'freshdesk/ticket': readFreshdeskTicket,
  'freshdesk/ticket-list': readFreshdeskTicketList,
  'helpscout/conversation': readConversation,
  'helpscout/conversation-list': readConversationList,
  'zendesk/person': readZendeskPerson,
  'zendesk/company': readZendeskCompany,
  'freshdesk/person': readFreshdeskPerson,
  'freshdesk/company': readFreshdeskCompany,
  'helpscout/person': readHelpScoutPerson,
  'hubspot/conversation': readHubspotConversation,
  'dynamics/mail': mailReader(DYNAMICS, DYNAMICS_BODY),
  'insightly/mail': mailReader(INSIGHTLY, INSIGHTLY_BODY),
  ...Object.fromEntries(
    [PIPEDRIVE, ZOHO, DYNAMICS, INSIGHTLY].flatMap(product => [
      [`${product.id}/deal`, dealReader(product)],
      [`${product.id}/deal-list`, dealListReader(product)],
      [`${product.id}/person`, personReader(product)],
      [`${product.id}/company`, companyReader(product)],
    ]),
  ),
  ...Object.fromEntries(
    [ZOHO, DYNAMICS].flatMap(product => [
      [`${product.id}/ticket`, ticketReader(product)],
      [`${product.id}/ticket-list`, ticketListReader(product)],
    ]),
  ),
};
