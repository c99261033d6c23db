import { describe, expect, test } from 'vitest';
import { readTaught } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';
import { CRMS, type Crm, type CrmDeal, makeDeals } from './crm-pages';
import { MUTATIONS, type Mutation, REDESIGNS } from './mutations';
import { addScore, noScore, type Score, type ShownRecord } from './score';
import { pick, seeded } from './seeded';
import { teach } from './teach';

const NOW = new Date('2026-11-22T09:00:00.000Z');
/** Enough for every pair of changes to come up; the figure holds for thousands. */
const PAGES = 40;

/** A deal as the page shows it. */
function shownOf(crm: Crm, deal: CrmDeal): ShownRecord {
  const all: Record<string, unknown> = {
    name: deal.name,
    amount: { minor: deal.amountMinor, currency: crm.currency },
    stage: deal.stage,
    closeDate: deal.closeDate,
    owner: deal.owner,
    companyName: deal.company,
    personEmail: deal.email,
  };
  return { id: deal.id, fields: Object.fromEntries(Object.keys(crm.written).map(field => [field, all[field]])) };
}

function readMutated(crm: Crm, mutations: Record<string, Mutation>, seed: number): Score {
  const random = seeded(seed);
  const reader = teach(crm, makeDeals(8, crm.stages, random), 3).learned.reader!;
  const total = noScore();
  for (let page = 0; page < PAGES; page++) {
    const deals = makeDeals(crm.page === 'list' ? 2 + Math.floor(random() * 30) : 1, crm.stages, random);
    const url = new URL(crm.url(deals[0]!));
    const document = loadPage(crm.render(deals), url.href);
    const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(mutations), random));
    for (const name of names) mutations[name]!(document, random);
    const shown = deals.map(deal => shownOf(crm, deal));
    addScore('deal', shown, readTaught(reader, document, url, NOW), total, names.join(' + '));
  }
  return total;
}

describe.each(CRMS)(`${PAGES} changed pages of the $name CRM, with other records`, crm => {
  test('redesigned: at least 95 % of the fields are right, none is wrong, none missing in silence', () => {
    const { wrong, silent, right, fields } = readMutated(crm, REDESIGNS, 20_261_122);
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
