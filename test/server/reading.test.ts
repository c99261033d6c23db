import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../core/records';
import { makeSample } from '../../core/sample';
import { siteOf } from '../../core/sites/registry';
import { mailPage } from './gmail/mail-page';
import { threadsOf } from './gmail/mail-thread';
import { hubspotPage } from './hubspot/crm-page';
import { DEAL_BOARD, DEAL_LIST, recordPath } from './hubspot/paths';
import { OPPORTUNITY_LIST, salesforcePage } from './salesforce/crm-page';

const NOW = new Date('2026-11-22T09:30:00.000Z');
const sample = makeSample(NOW.toISOString());

/** Shows one view of a sample page as its own script would, and reads it. */
function reads(
  window: JSDOM,
  address: string,
  place: string,
  isView: (template: HTMLTemplateElement) => boolean,
): Sighting {
  const { document } = window.window;
  const template = [...document.querySelectorAll('template')].find(isView);
  if (!template) throw new Error(`no view for ${address}`);
  const view = document.createElement('div');
  view.append(template.content.cloneNode(true));
  document.querySelector(place)!.replaceChildren(view);
  const url = new URL(address);
  const site = siteOf(url);
  const sighting = site?.readers[site.pageOf(url) ?? '']?.(document, url, NOW);
  if (!sighting) throw new Error(`nobody reads ${address}`);
  return sighting;
}

/** The fields of one kind's records by key, for a comparison with the sample. */
function fieldsByKey(sighting: Sighting, kind: string): Map<string, Record<string, unknown>> {
  return new Map(
    sighting.records.filter(one => one.kind === kind).flatMap(one => one.keys.map(key => [key, one.fields])),
  );
}

describe('the readers see in the sample mail what the sample says', () => {
  const mail = new JSDOM(mailPage(sample));
  const read = (view: string, hash: string) =>
    reads(mail, `https://mail.google.com/mail/u/0/${hash}`, '#sample-views', one => one.dataset.view === view);

  test('in the inbox', () => {
    const sighting = read('#inbox', '#inbox');
    expect(sighting.missing).toEqual([]);
    expect(sighting.account).toBe(sample.account);
    expect(sighting.rows?.read).toBe(sighting.rows?.shown);
    const seen = fieldsByKey(sighting, 'message');
    let compared = 0;
    for (const message of sample.messages) {
      const fields = message.keys.map(key => seen.get(key)).find(found => found !== undefined);
      if (!fields) continue;
      compared += 1;
      expect(fields).toMatchObject({ threadKey: message.threadKey, subject: message.subject, at: message.at });
      expect(fields.unread).toBe(message.unread);
    }
    expect(compared).toBe(sighting.rows?.read);
  });

  test('in every thread', () => {
    for (const thread of threadsOf(sample.messages)) {
      const sighting = read(thread.token, `#inbox/${thread.token}`);
      expect(sighting.missing).toEqual([]);
      const seen = fieldsByKey(sighting, 'message');
      for (const [index, message] of thread.messages.entries()) {
        const fields = seen.get(message.id);
        expect(fields).toMatchObject({ threadKey: thread.key, subject: message.subject, at: message.at });
        expect(fields?.from).toMatchObject({ email: message.from?.email });
        if (index === thread.messages.length - 1) expect(fields?.text).toBe(message.text);
      }
    }
  });
});

const crms = [
  {
    name: 'Salesforce',
    page: () => salesforcePage(sample),
    origin: 'https://sidelight-sample.lightning.force.com',
    lists: [OPPORTUNITY_LIST],
    prefix: 'salesforce:',
    dealPath: (id: string) => `/lightning/r/Opportunity/${id.slice('salesforce:'.length)}/view`,
    personPath: (id: string) => `/lightning/r/Contact/${id.slice('salesforce:'.length)}/view`,
  },
  {
    name: 'HubSpot',
    page: () => hubspotPage(sample),
    origin: 'https://app.hubspot.com',
    lists: [DEAL_LIST, DEAL_BOARD],
    prefix: 'hubspot:',
    dealPath: recordPath,
    personPath: recordPath,
  },
];

describe.each(crms)('the readers see in the sample $name what the sample says', crm => {
  const dom = new JSDOM(crm.page());
  const read = (path: string) => reads(dom, crm.origin + path, '#sample-pages', one => one.dataset.path === path);
  const deals = sample.deals.filter(deal => deal.id.startsWith(crm.prefix));

  test.each(crm.lists)('in the list %s', path => {
    const sighting = read(path);
    expect(sighting.missing).toEqual([]);
    const seen = fieldsByKey(sighting, 'deal');
    const open = deals.filter(deal => deal.status === 'open');
    expect(seen.size).toBe(open.length);
    for (const { id, name, stage, amount, closeDate } of open) {
      expect(seen.get(id)).toMatchObject({ name, stage, amount, closeDate });
    }
  });

  test('on every deal', () => {
    for (const { id, name, stage, amount, closeDate, owner } of deals) {
      const sighting = read(crm.dealPath(id));
      expect(sighting.missing).toEqual([]);
      expect(sighting.about).toBe(id);
      expect(fieldsByKey(sighting, 'deal').get(id)).toMatchObject({ name, stage, amount, closeDate, owner });
    }
  });

  test('on every person', () => {
    for (const { id, name, emails, jobTitle, phone } of sample.people.filter(one => one.id.startsWith(crm.prefix))) {
      const sighting = read(crm.personPath(id));
      expect(sighting.missing).toEqual([]);
      expect(fieldsByKey(sighting, 'person').get(id)).toMatchObject({ name, emails, jobTitle, phone });
    }
  });
});
