import { describe, expect, test } from 'vitest';
import { siteHealth } from '../../core/health/site-health';
import type { PageHealth } from '../../core/records';

const page = (more: Partial<PageHealth> = {}): PageHealth => ({
  site: 'hubspot',
  page: 'deal',
  at: '2026-11-20T09:00:00.000Z',
  fields: {},
  missed: {},
  rows: null,
  rowsSince: null,
  blanks: 0,
  blankSince: null,
  ...more,
});
const missed = { 'deal.amount': { since: '2026-11-03T09:00:00.000Z', records: 2, why: 'not-found' as const } };

describe('health of a site', () => {
  test('is good where every field and row that was looked for was read', () => {
    const fields = { 'deal.name': { selector: 'h1', at: '2026-11-20T09:00:00.000Z' } };
    expect(siteHealth([page({ fields, rows: { read: 20, looksLike: 20, shown: 300 } })])).toEqual([
      expect.objectContaining({
        light: 'good',
        missed: [],
        fields: [{ kind: 'deal', field: 'name', selector: 'h1', at: '2026-11-20T09:00:00.000Z' }],
      }),
    ]);
  });

  test('names the missed fields and since when, the longest first', () => {
    const later = { since: '2026-11-10T09:00:00.000Z', records: 1, why: 'ambiguous' as const };
    const [report] = siteHealth([page({ missed: { 'deal.closeDate': later, ...missed } })]);
    expect(report!.light).toBe('some');
    expect(report!.missed.map(({ field, since }) => [field, since])).toEqual([
      ['amount', '2026-11-03T09:00:00.000Z'],
      ['closeDate', '2026-11-10T09:00:00.000Z'],
    ]);
  });

  test('says that rows are left out before it says that fields are', () => {
    const rows = { read: 37, looksLike: 52, shown: null };
    expect(siteHealth([page({ missed, rows, rowsSince: '2026-11-19T09:00:00.000Z' })])[0]!.light).toBe('rows');
  });

  test('one visit without anything is a page still loading; three are a changed product', () => {
    const blankSince = '2026-11-21T09:00:00.000Z';
    expect(siteHealth([page({ blanks: 2, blankSince })])[0]).toMatchObject({ light: 'good', blankSince: null });
    expect(siteHealth([page({ blanks: 3, blankSince })])[0]).toMatchObject({ light: 'blank', blankSince });
  });

  test('lists the worst first, whatever the order of the store', () => {
    const pages = [
      page(),
      page({ site: 'zoho', blanks: 4, blankSince: '2026-11-21T09:00:00.000Z' }),
      page({ site: 'gmail', missed }),
    ];
    const order = ['zoho', 'gmail', 'hubspot'];
    expect(siteHealth(pages).map(({ site }) => site)).toEqual(order);
    expect(siteHealth(pages.toReversed()).map(({ site }) => site)).toEqual(order);
  });
});
