import { FIELDS, type FieldsOf, type Kind } from '../records/records';

const EMPTY: { [K in Kind]: () => FieldsOf<K> } = {
  person: () => ({
    name: null,
    emails: [],
    phone: null,
    jobTitle: null,
    companyKey: null,
    companyName: null,
    owner: null,
    language: null,
  }),
  company: () => ({ name: null, domain: null, industry: null, owner: null }),
  deal: () => ({
    name: null,
    amount: null,
    stage: null,
    status: null,
    pipeline: null,
    closeDate: null,
    createdDate: null,
    closedDate: null,
    stageSince: null,
    owner: null,
    siteProbabilityPercent: null,
    companyKey: null,
    companyName: null,
    personKeys: [],
    nextStep: null,
    nextActivityDate: null,
    lastActivityDate: null,
    source: null,
    product: null,
  }),
  message: () => ({
    threadKey: '',
    subject: null,
    from: null,
    to: [],
    at: null,
    text: null,
    snippet: null,
    unread: null,
    threadCount: null,
    outbound: null,
  }),
  ticket: () => ({ subject: null, status: null, priority: null, requester: null, openedAt: null, category: null }),
  article: () => ({ title: '', body: '', phrasings: [], category: null, language: '', owner: null, editedAt: null }),
  template: () => ({ title: '', category: '', language: '', tone: 'short', body: '', owner: null, editedAt: null }),
  task: () => ({ title: '', dueAt: null, doneAt: null, aboutKeys: [], details: [] }),
};

/** Every field of a kind, nothing known: what a record holds where no source has spoken. */
export function emptyFields(kind: Kind): Record<string, unknown> {
  return EMPTY[kind]() as Record<string, unknown>;
}

/** The field names of a kind, in the order of its schema. */
export function fieldNames(kind: Kind): string[] {
  return Object.keys(FIELDS[kind].shape);
}

/** Nothing is known there: null, an empty list, an empty text. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
