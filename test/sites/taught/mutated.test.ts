import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../core/records/sighting';
import { readTaught } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';
import { CRMS, type Crm, type CrmDeal, makeDeals } from './crm-pages';
import { MUTATIONS, type Mutation } from './mutations';
import { pick, seeded } from './seeded';
import { teach } from './teach';

const NOW = new Date('2026-11-22T09:00:00.000Z');
/** Enough for every pair of changes to come up; the figure holds for thousands. */
const PAGES = 40;

/** What a new version of a product, another record or another row count brings. The information itself stays on the page. */
const { blankLabel: _blank, dropAttribute: _drop, ...REDESIGN } = MUTATIONS;

/** Fields that the page shows, as values. */
function expectedOf(crm: Crm, deal: CrmDeal): Record<string, unknown> {
  const all: Record<string, unknown> = {
    name: deal.name,
    amount: { minor: deal.amountMinor, currency: crm.currency },
    stage: deal.stage,
    closeDate: deal.closeDate,
    owner: deal.owner,
    companyName: deal.company,
    personKeys: [`email:${deal.email}`],
  };
  const taught = Object.keys(crm.written).map(field => (field === 'personEmail' ? 'personKeys' : field));
  return Object.fromEntries(taught.map(field => [field, all[field]]));
}

interface Score {
  fields: number;
  right: number;
  /** Another value than the page shows, on a record that the page does or does not have. */
  wrong: string[];
  /** Not given, and nothing said about it. */
  silent: string[];
}

function fieldsOf(sighting: Sighting, deal: CrmDeal): Record<string, unknown> | null {
  const isOwn = (key: string) => key.endsWith(`/${deal.id}`) || key.endsWith(`=${deal.id}`);
  const found = sighting.records.find(({ kind, keys }) => kind === 'deal' && keys.some(isOwn));
  return found === undefined ? null : (found.fields as Record<string, unknown>);
}

function addScore(crm: Crm, deals: readonly CrmDeal[], sighting: Sighting | null, total: Score, what: string): void {
  for (const deal of deals) {
    const own = sighting === null ? null : fieldsOf(sighting, deal);
    for (const [field, value] of Object.entries(expectedOf(crm, deal))) {
      total.fields++;
      const read = own?.[field];
      const taught = field === 'personKeys' ? 'personEmail' : field;
      // Nothing read at all is told by the page line, a lost row by its count or its key.
      const told =
        sighting === null ||
        (own === null && sighting.missing.some(({ key }) => key === null)) ||
        sighting.missing.some(one => one.field === taught);
      if (JSON.stringify(read) === JSON.stringify(value)) total.right++;
      else if (read !== undefined) total.wrong.push(`${what}: ${field} of ${deal.name} is ${JSON.stringify(read)}`);
      else if (!told) total.silent.push(`${what}: ${field} of ${deal.name}`);
    }
  }
  for (const record of sighting?.records ?? []) {
    const { name } = record.fields as { name?: string };
    if (record.kind === 'deal' && name !== undefined && !deals.some(deal => deal.name === name))
      total.wrong.push(`${what}: a record called ${JSON.stringify(name)}`);
  }
}

function readMutated(crm: Crm, mutations: Record<string, Mutation>, seed: number): Score {
  const random = seeded(seed);
  const reader = teach(crm, makeDeals(8, crm.stages, random), 3).learned.reader!;
  const total: Score = { fields: 0, right: 0, wrong: [], silent: [] };
  for (let page = 0; page < PAGES; page++) {
    const deals = makeDeals(crm.page === 'list' ? 2 + Math.floor(random() * 30) : 1, crm.stages, random);
    const url = new URL(crm.url(deals[0]!));
    const document = loadPage(crm.render(deals), url.href);
    const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(mutations), random));
    for (const name of names) mutations[name]!(document, random);
    addScore(crm, deals, readTaught(reader, document, url, NOW), total, names.join(' + '));
  }
  return total;
}

describe.each(CRMS)(`${PAGES} changed pages of the $name CRM, with other records`, crm => {
  test('redesigned: at least 95 % of the fields are right, none is wrong, none missing in silence', () => {
    const { wrong, silent, right, fields } = readMutated(crm, REDESIGN, 20_261_122);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(silent.slice(0, 5)).toEqual([]);
    expect(right / fields).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  test('labels and attributes taken away: what can not be known is missing and said to be, never guessed', () => {
    const { wrong, silent, right, fields } = readMutated(crm, MUTATIONS, 7);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(silent.slice(0, 5)).toEqual([]);
    // A reader that gave up at once would pass the rest.
    expect(right / fields).toBeGreaterThan(0.6);
  }, 120_000);
});
