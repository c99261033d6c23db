import type {
  AnyRecord,
  Deal,
  Decision,
  FieldsOf,
  Kind,
  Message,
  Person,
  RecordOf,
  Seen,
  Ticket,
} from '../../core/records';
import { Settings } from '../../core/records/settings';
import { emptyWorld, type World } from '../../core/records/world';
import { playbookRecords } from '../../core/support';

export const NOW = '2026-11-22T09:00:00.000Z';
export const OWN = 'desk@our-shop.example';
export const SETTINGS = Settings.parse({ ownAddresses: [OWN], signature: 'Kim, Our Shop' });

const EMPTY: { [K in Kind]: FieldsOf<K> } = {
  person: {
    name: null,
    emails: [],
    phone: null,
    jobTitle: null,
    companyKey: null,
    companyName: null,
    owner: null,
    language: null,
  },
  company: { name: null, domain: null, industry: null, owner: null },
  deal: {
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
  },
  message: {
    threadKey: '',
    subject: null,
    from: null,
    to: [],
    at: null,
    text: null,
    snippet: null,
    unread: null,
    threadCount: null,
  },
  ticket: { subject: null, status: null, priority: null, requester: null, openedAt: null, category: null },
  article: { title: '', body: '', phrasings: [], category: null, language: 'en', editedAt: null },
  template: { title: '', category: '', language: 'en', tone: 'short', body: '', editedAt: null },
  task: { title: '', dueAt: null, doneAt: null, aboutKeys: [] },
};

/** A stored record of what was seen, its id being its first key. */
export function stored<K extends Kind>(seen: { kind: K; keys: string[]; fields: Partial<FieldsOf<K>> }): RecordOf<K> {
  const at = '2026-11-21T09:00:00.000Z';
  return {
    kind: seen.kind,
    id: seen.keys[0],
    keys: seen.keys,
    firstSeenAt: at,
    lastSeenAt: at,
    changedAt: at,
    version: 1,
    provenance: {},
    ...EMPTY[seen.kind],
    ...seen.fields,
  } as unknown as RecordOf<K>;
}

export const person = (id: string, fields: Partial<FieldsOf<'person'>>): Person =>
  stored({ kind: 'person', keys: [id, ...(fields.emails ?? []).map(email => `email:${email}`)], fields });
export const deal = (id: string, fields: Partial<FieldsOf<'deal'>>): Deal =>
  stored({ kind: 'deal', keys: [id], fields });
export const message = (id: string, fields: Partial<FieldsOf<'message'>>): Message =>
  stored({ kind: 'message', keys: [id], fields: { at: '2026-11-22T08:00:00.000Z', ...fields } });
export const ticket = (id: string, fields: Partial<FieldsOf<'ticket'>>): Ticket =>
  stored({ kind: 'ticket', keys: [id], fields });
export const decision = (fields: Partial<Decision>): Decision => ({
  id: `decision ${fields.subject} ${fields.at ?? NOW}`,
  at: NOW,
  what: 'category',
  subject: '',
  until: null,
  choice: null,
  text: null,
  ...fields,
});

/** A world that holds the starter playbook, and what is given. */
export function worldWith(part: Partial<World>): World {
  const playbook = playbookRecords().map(seen => stored(seen as Seen<'article'>)) as AnyRecord[];
  return {
    ...emptyWorld(),
    articles: playbook.filter(record => record.kind === 'article'),
    templates: playbook.filter(record => record.kind === 'template'),
    ...part,
  };
}

/** The text that would be inserted, with missing slots as `[name]`. */
export function textOf(segments: readonly ({ text: string } | { slot: string; value: string | null })[]): string {
  return segments.map(segment => ('text' in segment ? segment.text : (segment.value ?? `[${segment.slot}]`))).join('');
}
