import { expect, test } from 'vitest';
import type { Seen } from '../../core/records/sighting';
import { companyReader } from '../../core/sites/crm/company-reader';
import { dealReader } from '../../core/sites/crm/deal-reader';
import { dealListReader } from '../../core/sites/crm/list-reader';
import { personReader } from '../../core/sites/crm/person-reader';
import { DYNAMICS } from '../../core/sites/dynamics/selectors';
import { readTicket as readFreshdeskTicket } from '../../core/sites/freshdesk/read-ticket';
import { readTicketList as readFreshdeskTicketList } from '../../core/sites/freshdesk/read-ticket-list';
import { readInbox } from '../../core/sites/gmail/read-inbox';
import { readThread } from '../../core/sites/gmail/read-thread';
import { readConversation } from '../../core/sites/helpscout/read-conversation';
import { readConversationList } from '../../core/sites/helpscout/read-conversation-list';
import { readCompany } from '../../core/sites/hubspot/read-company';
import { readContact as readHubspotContact } from '../../core/sites/hubspot/read-contact';
import { readDeal } from '../../core/sites/hubspot/read-deal';
import { readDealList } from '../../core/sites/hubspot/read-deal-list';
import { readTicket as readHubspotTicket } from '../../core/sites/hubspot/read-ticket';
import { readTicketList as readHubspotTicketList } from '../../core/sites/hubspot/read-ticket-list';
import { INSIGHTLY } from '../../core/sites/insightly/selectors';
import { PIPEDRIVE } from '../../core/sites/pipedrive/selectors';
import { readAccount } from '../../core/sites/salesforce/read-account';
import { readCase } from '../../core/sites/salesforce/read-case';
import { readCaseList } from '../../core/sites/salesforce/read-case-list';
import { readContact } from '../../core/sites/salesforce/read-contact';
import { readLead } from '../../core/sites/salesforce/read-lead';
import { readOpportunity } from '../../core/sites/salesforce/read-opportunity';
import { readOpportunityList } from '../../core/sites/salesforce/read-opportunity-list';
import { readTaskList } from '../../core/sites/salesforce/read-task-list';
import type { Reader } from '../../core/sites/site';
import { readTicket } from '../../core/sites/zendesk/read-ticket';
import { readTicketList } from '../../core/sites/zendesk/read-ticket-list';
import { ZOHO } from '../../core/sites/zoho/selectors';
import { loadPage } from '../lab/load-page';
import { NOW, TEST_PAGES } from './test-pages';

/** Without the outer catch: a throw shows here. */
const READERS: Record<string, Reader> = {
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
  ...Object.fromEntries(
    [PIPEDRIVE, ZOHO, DYNAMICS, INSIGHTLY].flatMap(product => [
      [`${product.id}/deal`, dealReader(product)],
      [`${product.id}/deal-list`, dealListReader(product)],
      [`${product.id}/person`, personReader(product)],
      [`${product.id}/company`, companyReader(product)],
    ]),
  ),
};

const PAGES = 2_000;
const REQUIRED: Record<string, string[]> = {
  deal: ['name', 'stage', 'amount', 'closeDate', 'status'],
  person: ['name', 'emails'],
  message: ['subject', 'from', 'at', 'outbound'],
  ticket: ['subject', 'status', 'priority', 'requester', 'openedAt'],
  task: ['title', 'dueAt'],
  company: ['name', 'domain'],
};

/** mulberry32: the same pages in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

type Undo = () => void;

/** Changes of the markup that a new version of a product may bring: they take things away or move them, and never write another value. */
const MUTATIONS: ((element: Element, random: () => number) => Undo | null)[] = [
  function dropAttribute(element, random) {
    const names = element.getAttributeNames().filter(name => !/^(?:style|hidden|email|name|title)$/.test(name));
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) return null;
    const value = element.getAttribute(name)!;
    element.removeAttribute(name);
    return () => element.setAttribute(name, value);
  },
  function renameClass(element, random) {
    const classes = [...element.classList];
    const old = classes[Math.floor(random() * classes.length)];
    if (old === undefined) return null;
    const value = element.getAttribute('class')!;
    element.classList.replace(old, 'xYz9q');
    return () => element.setAttribute('class', value);
  },
  function wrap(element) {
    const parent = element.parentNode;
    if (!parent || parent.nodeType === 9 || element.localName === 'img') return null;
    const box = element.ownerDocument.createElement('div');
    parent.replaceChild(box, element);
    box.append(element);
    return () => parent.replaceChild(element, box);
  },
  function unwrap(element) {
    const parent = element.parentNode;
    const keeps = /^(?:body|head|img|textarea|title)$/.test(element.localName) || element.shadowRoot;
    // What hides an earlier page is its state, not its markup.
    if (!parent || parent.nodeType === 9 || keeps || element.hasAttribute('style')) return null;
    const children = [...element.childNodes];
    const mark = element.ownerDocument.createComment('');
    parent.insertBefore(mark, element);
    element.remove();
    for (const child of children) parent.insertBefore(child, mark);
    return () => {
      parent.insertBefore(element, mark);
      element.append(...children);
      mark.remove();
    };
  },
  function blankText(element) {
    const texts = [...element.childNodes].filter(node => node.nodeType === 3 && node.nodeValue!.trim() !== '');
    const values = texts.map(node => node.nodeValue);
    // An emoji that stays behind alone would be another value.
    if (texts.length === 0 || element.querySelector('img[data-emoji]')) return null;
    for (const node of texts) node.nodeValue = ' ';
    return () => {
      texts.forEach((node, index) => {
        node.nodeValue = values[index]!;
      });
    };
  },
  function hide(element) {
    // Without its picture a word with an emoji is another word.
    if (element.hasAttribute('style') || element.localName === 'img') return null;
    element.setAttribute('style', 'display: none');
    return () => element.removeAttribute('style');
  },
  function repeat(element) {
    const parent = element.parentNode;
    // Whole components alone: a word written twice is another value, in some names a right one.
    const isComponent = element.matches(
      '[data-test-id], [data-message-id], [data-row-key-value], [role], tr, li, records-record-layout-item',
    );
    if (!parent || parent.nodeType === 9 || element.shadowRoot || !isComponent) return null;
    const copy = element.cloneNode(true);
    parent.insertBefore(copy, element.nextSibling);
    return () => parent.removeChild(copy);
  },
];

/** The same person with name or address left open. */
function isSamePerson(expected: unknown, value: unknown): boolean {
  const isAddress = (one: unknown): one is Record<string, unknown> =>
    typeof one === 'object' && one !== null && 'name' in one && 'email' in one;
  if (!isAddress(expected) || !isAddress(value)) return false;
  const parts = ['name', 'email'].filter(part => value[part] !== null);
  return parts.length > 0 && parts.every(part => value[part] === expected[part]);
}

/** Equal, or the same amount with the currency left open. */
function isSame(expected: unknown, value: unknown): boolean {
  if (isSamePerson(expected, value)) return true;
  const open =
    typeof expected === 'object' && expected !== null && 'currency' in expected
      ? { ...expected, currency: null }
      : expected;
  return [expected, open].some(one => JSON.stringify(one) === JSON.stringify(value));
}

function wrongValues(records: readonly Seen[], expected: Record<string, Record<string, unknown>>): string[] {
  const known = Object.entries(expected).map(([name, fields]) => ({
    kind: name.split(' ')[0]!,
    keys: name.split(' ').slice(1),
    fields,
  }));
  return records.flatMap(({ kind, keys, fields }) => {
    const same = known.filter(record => record.kind === kind && record.keys.some(key => keys.includes(key)));
    // A row that lost its id has a key of its own: its values must still be those of some record of the page.
    const possible = same.length > 0 ? same : known.filter(record => record.kind === kind);
    return REQUIRED[kind]!.flatMap(field => {
      const value = (fields as Record<string, unknown>)[field];
      if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
      const right = possible.some(record => isSame(record.fields[field], value));
      return right ? [] : [`${kind} ${keys[0]} ${field}: ${JSON.stringify(value)}`];
    });
  });
}

test(`${PAGES.toLocaleString('en')} mutated pages: no reader throws, none gives a wrong value`, () => {
  const random = seeded(20_261_122);
  const wrong: string[] = [];
  let mutated = 0;
  let stillRead = 0;
  const perPage = Math.ceil(PAGES / TEST_PAGES.length);
  for (const page of TEST_PAGES) {
    const reader = READERS[`${page.site}/${page.kind}`]!;
    const document = loadPage(page.html, page.url.href);
    const elements = elementsIn(document);
    for (let count = 0; count < perPage; ) {
      const undos: Undo[] = [];
      const done: string[] = [];
      const changes = 1 + Math.floor(random() * 3);
      for (let change = 0; change < changes; change++) {
        const element = elements[Math.floor(random() * elements.length)]!;
        const mutate = MUTATIONS[Math.floor(random() * MUTATIONS.length)]!;
        const undo = mutate(element, random);
        if (undo === null) continue;
        undos.push(undo);
        done.push(`${mutate.name} <${element.localName} class="${element.className}">`);
      }
      if (undos.length === 0) continue;
      count++;
      mutated++;
      const sighting = reader(document, page.url, NOW);
      if (sighting !== null && sighting.records.length > 0) stillRead++;
      for (const found of wrongValues(sighting?.records ?? [], page.expected.records))
        wrong.push(`${page.name}: ${found} after ${done.join(', ')}`);
      for (const undo of undos.reverse()) undo();
    }
    expect(reader(document, page.url, NOW)!.records.length, `${page.name} is whole again`).toBe(
      Object.keys(page.expected.records).length,
    );
  }
  expect(wrong).toEqual([]);
  expect(mutated).toBeGreaterThanOrEqual(PAGES);
  // Most small changes leave most of a page readable: a reader that gave up at once would pass the rest.
  expect(stillRead / mutated).toBeGreaterThan(0.75);
}, 180_000);
