import type { Site } from '../../core/sites/site';

/** Kinds of page that a product is asked for. A list and a board of the same records are two pages to its user. */
export type PageSort =
  | 'person'
  | 'company'
  | 'deal'
  | 'ticket'
  | 'conversation'
  | 'deal list'
  | 'deal board'
  | 'ticket list'
  | 'ticket board';

/** Which kinds of page a product does not have at all, and why; what is neither here nor read is a reader that is still missing. */
export const PAGES_NOT_HAD: Partial<Record<Site['id'], { sorts: readonly PageSort[]; why: string }[]>> = {
  gmail: [
    { sorts: ['person', 'company'], why: 'a mail program: people are shown beside their messages' },
    { sorts: ['deal', 'deal list', 'deal board', 'ticket', 'ticket list', 'ticket board'], why: 'a mail program' },
  ],
  salesforce: [{ sorts: ['conversation'], why: 'mail stands in the feed of its record' }],
  pipedrive: [{ sorts: ['ticket', 'ticket list', 'ticket board'], why: 'it keeps no tickets' }],
  zoho: [
    { sorts: ['conversation'], why: 'mail stands on the record; Zoho Desk and SalesInbox are products of their own' },
  ],
  insightly: [{ sorts: ['ticket', 'ticket list', 'ticket board'], why: 'Insightly Service is a product of its own' }],
  zendesk: [
    { sorts: ['deal', 'deal list', 'deal board'], why: 'Zendesk Sell is a product of its own' },
    { sorts: ['conversation'], why: 'the conversation is the ticket, and read there' },
    { sorts: ['ticket board'], why: 'views of tickets are tables' },
  ],
  freshdesk: [
    { sorts: ['deal', 'deal list', 'deal board'], why: 'Freshsales is a product of its own' },
    { sorts: ['conversation'], why: 'the conversation is the ticket, and read there' },
    { sorts: ['ticket board'], why: 'its list has two layouts, a table and cards: both are lists, and both are read' },
  ],
  helpscout: [
    { sorts: ['deal', 'deal list', 'deal board'], why: 'it keeps no deals' },
    { sorts: ['ticket'], why: 'the ticket is the conversation, and read there' },
    { sorts: ['ticket board'], why: 'folders are lists' },
    { sorts: ['company'], why: 'the company is a word on the profile of its customer, and read there' },
  ],
};
