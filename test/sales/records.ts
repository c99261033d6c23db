import type { Change } from '../../core/records/change';
import type { Company, Deal, Message, Person, Task, Ticket } from '../../core/records/records';
import { Settings } from '../../core/records/settings';

export const NOW = '2026-11-22T09:00:00.000Z';

const base = (id: string) => ({
  id,
  keys: [`test:${id}`],
  firstSeenAt: NOW,
  lastSeenAt: NOW,
  changedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
  provenance: {},
});

export function settings(given: Partial<Settings> = {}): Settings {
  return { ...Settings.parse({}), ...given };
}

export function deal(id: string, given: Partial<Deal> = {}): Deal {
  return {
    kind: 'deal',
    ...base(id),
    name: `Deal ${id}`,
    amount: null,
    stage: null,
    status: 'open',
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
    ...given,
  };
}

export function euros(major: number): Deal['amount'] {
  return { minor: Math.round(major * 100), currency: 'EUR' };
}

export function company(id: string, given: Partial<Company> = {}): Company {
  return { kind: 'company', ...base(id), name: `Company ${id}`, domain: null, industry: null, owner: null, ...given };
}
export function person(id: string, given: Partial<Person> = {}): Person {
  const emails = given.emails ?? [`${id}@${id}.example`];
  return {
    kind: 'person',
    ...base(id),
    keys: [`test:${id}`, ...emails.map(email => `email:${email}`)],
    name: `Person ${id}`,
    emails,
    phone: null,
    jobTitle: null,
    companyKey: null,
    companyName: null,
    owner: null,
    language: null,
    ...given,
  };
}

export function message(id: string, given: Partial<Message> = {}): Message {
  return {
    kind: 'message',
    ...base(id),
    threadKey: 'thread:1',
    subject: null,
    from: null,
    to: [],
    at: null,
    text: null,
    snippet: null,
    unread: null,
    threadCount: null,
    ...given,
  };
}

export function ticket(id: string, given: Partial<Ticket> = {}): Ticket {
  return {
    kind: 'ticket',
    ...base(id),
    subject: null,
    status: 'open',
    priority: null,
    requester: null,
    openedAt: null,
    category: null,
    ...given,
  };
}

export function task(id: string, given: Partial<Task> = {}): Task {
  return { kind: 'task', ...base(id), title: `Task ${id}`, dueAt: null, doneAt: null, aboutKeys: [], ...given };
}

let seq = 0;

/** One recorded write to a deal. */
export function change(
  recordId: string,
  at: string,
  field: string,
  from: unknown,
  to: unknown,
  created = false,
): Change {
  return {
    seq: ++seq,
    recordId,
    kind: 'deal',
    at,
    cause: { from: 'page', site: 'test', url: 'https://crm.example/', at },
    created,
    fields: [{ field, from, to, fromProvenance: null }],
    addedKeys: [],
  };
}
