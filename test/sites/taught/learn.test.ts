import { describe, expect, test } from 'vitest';
import { AnySeen, Sighting } from '../../../core/records/sighting';
import { TaughtReader } from '../../../core/records/taught';
import { readTaught, taughtSite } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';
import { BOARD_CRM, CRMS, LIST_CRM, makeDeals, TABLE_CRM } from './crm-pages';
import { seeded } from './seeded';
import { teach } from './teach';

const NOW = new Date('2026-11-22T09:00:00.000Z');

describe.each(CRMS)('a taught reader of the $name CRM', crm => {
  const deals = makeDeals(12, crm.stages, seeded(1));
  const { learned, document } = teach(crm, deals, 2);
  const reader = learned.reader!;

  test('is learned from one example, as the page looks', () => {
    expect(learned.problem).toBeNull();
    expect(learned.page).toBe(crm.page);
    expect(learned.picked.map(({ field, why }) => [field, why])).toEqual(
      Object.keys(crm.written).map(field => [field, null]),
    );
    expect(learned.rows).toBe(crm.page === 'list' ? deals.length : null);
  });

  test('is a valid file that holds no value of the example', () => {
    expect(TaughtReader.parse(JSON.parse(JSON.stringify(reader)))).toEqual(reader);
    const text = JSON.stringify(reader);
    for (const deal of deals)
      for (const value of [deal.name, deal.owner, deal.email, deal.company, deal.id]) expect(text).not.toContain(value);
  });

  test('finds every field by at least two independent ways', () => {
    for (const { field, locators } of reader.fields)
      expect(new Set(locators.map(({ by }) => by)).size, field).toBeGreaterThan(1);
  });

  test('reads every record of the page right', () => {
    const shown = crm.page === 'list' ? deals : [deals[2]!];
    const page = crm.page === 'list' ? document : loadPage(crm.render(shown), crm.url(deals[2]!));
    const sighting = Sighting.parse(readTaught(reader, page, new URL(crm.url(deals[2]!)), NOW));
    expect(sighting.missing).toEqual([]);
    const read = sighting.records.filter(({ kind }) => kind === 'deal').map(record => AnySeen.parse(record).fields);
    expect(read).toHaveLength(shown.length);
    const ordered = crm === BOARD_CRM ? crm.stages.flatMap(stage => shown.filter(deal => deal.stage === stage)) : shown;
    expect(read).toMatchObject(
      ordered.map(deal => ({
        name: deal.name,
        amount: { minor: deal.amountMinor, currency: crm.currency },
        stage: deal.stage,
      })),
    );
    if (crm !== BOARD_CRM) expect(read).toMatchObject(ordered.map(({ closeDate }) => ({ closeDate })));
  });
});

describe('the key of a record', () => {
  const deals = makeDeals(6, TABLE_CRM.stages, seeded(4));

  test('is the same in a list and on the page that its row links to', () => {
    const { learned, document } = teach(TABLE_CRM, deals);
    const url = new URL(TABLE_CRM.url(null));
    const keys = readTaught(learned.reader!, document, url, NOW)!.records.map(record => record.keys[0]);
    expect(keys).toEqual(deals.map(deal => `taught:crm.example:/deals/${deal.id}`));
  });

  test('is the address of a record page', () => {
    const deal = makeDeals(1, LIST_CRM.stages, seeded(5))[0]!;
    const { learned, document } = teach(LIST_CRM, [deal]);
    const sighting = readTaught(learned.reader!, document, new URL(LIST_CRM.url(deal)), NOW)!;
    expect(sighting.about).toBe(`taught:crm.example:/shangji/${deal.id}`);
    expect(sighting.records.find(({ kind }) => kind === 'person')?.keys).toEqual([`email:${deal.email}`]);
  });

  test("is a card's own id where there is no link", () => {
    const own = makeDeals(6, BOARD_CRM.stages, seeded(6));
    const { learned, document } = teach(BOARD_CRM, own);
    const keys = readTaught(learned.reader!, document, new URL(BOARD_CRM.url(null)), NOW)!.records.map(
      one => one.keys[0],
    );
    expect(new Set(keys)).toEqual(new Set(own.map(({ id }) => `taught:crm.example:deal/data-deal-id=${id}`)));
  });
});

describe('a taught host', () => {
  const deals = makeDeals(5, TABLE_CRM.stages, seeded(9));
  const reader = teach(TABLE_CRM, deals).learned.reader!;
  const site = taughtSite('crm.example', [reader]);

  test('owns the addresses of its own host, encryption and port, and nothing else', () => {
    expect(site.owns(new URL('https://crm.example/x'))).toBe(true);
    for (const other of ['http://crm.example/deals', 'https://a.crm.example/deals', 'https://crm.example:8443/deals'])
      expect(site.owns(new URL(other))).toBe(false);
  });

  test.each([
    ['http://tracker.crm.example:3000', 'http://tracker.crm.example:3000/*'],
    ['crm.example:8443', 'https://crm.example:8443/*'],
  ])('may lack encryption or have a port: %s', (host, pattern) => {
    const address = pattern.replace('*', 'deals');
    const own = taughtSite(host, [{ ...reader, host }]);
    expect(own.hosts).toEqual([pattern]);
    expect(own.pageOf(new URL(address))).toBe('deal-list');
    expect(own.owns(new URL(address.replace(/:\d+/, ':3001')))).toBe(false);
    expect(own.owns(new URL(address.replace(/^\w+:/, host.startsWith('http:') ? 'https:' : 'http:')))).toBe(false);
    expect(TaughtReader.safeParse({ ...reader, host }).success).toBe(true);
  });

  test.each([
    '*',
    '*.crm.example',
    'crm.example/deals',
    'https://crm.example',
    'me@crm.example',
    '',
    'ftp://crm.example',
  ])('is never a pattern, an address or a user: %j', host =>
    expect(TaughtReader.safeParse({ ...reader, host }).success).toBe(false),
  );

  test('reads pages of the taught shape only', () => {
    expect(site.pageOf(new URL('https://crm.example/deals?page=2&sort=amount'))).toBe('deal-list');
    expect(site.pageOf(new URL('https://crm.example/deals/12'))).toBeNull();
    expect(site.pageOf(new URL('https://crm.example/people'))).toBeNull();
  });

  test('says nothing of a page on which nothing taught is in view', () => {
    const empty = loadPage('<p>Please log in</p>', 'https://crm.example/deals');
    expect(site.readers['deal-list']!(empty, new URL('https://crm.example/deals'), NOW)).toBeNull();
  });
});
