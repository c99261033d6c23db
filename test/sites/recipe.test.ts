import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dealReader } from '../../core/sites/crm/deal-reader';
import { fieldTable } from '../../core/sites/crm/labels';
import type { Product } from '../../core/sites/crm/product';
import { STANDARD_BOARD, STANDARD_TABLE } from '../../core/sites/crm/standard-markup';
import { SITES } from '../../core/sites/registry';
import { loadPage } from '../lab/load-page';
import { NOW, recordsOf, TEST_PAGES } from './test-pages';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe.each(SITES.map(site => [site.id, site] as const))('the recipe for a site: %s', (id, site) => {
  test('its folder holds selectors, addresses, an index and readers', () => {
    const files = readdirSync(resolve(root, 'core/sites', id));
    expect(files).toEqual(expect.arrayContaining(['address.ts', 'index.ts', 'selectors.ts']));
    expect(files.filter(file => file.startsWith('read-')).length).toBeGreaterThan(0);
  });

  test('it has a page script, its hosts in the manifest, and a reason in both languages', () => {
    expect(existsSync(resolve(root, `entrypoints/page-${id}.ts`))).toBe(true);
    for (const host of site.hosts) expect(text('wxt.config.ts')).toContain(`'${host}'`);
    for (const language of ['en', 'zh_CN'])
      expect(text(`components/locales/${language}.yml`)).toMatch(new RegExp(`^site_reason_${id}: \\S`, 'm'));
  });

  test('its pages are written in English and in another language', () => {
    const pages = TEST_PAGES.filter(page => page.site === id);
    // Some products have an English interface alone: there the texts differ, and the page's name says it.
    const isEnglish = ({ html, name }: (typeof pages)[number]) =>
      /<html lang="en/.test(html) && !/-(?:german|chinese|spanish|french)$/.test(name);
    expect(pages.filter(isEnglish).length).toBeGreaterThan(0);
    expect(pages.filter(page => !isEnglish(page)).length).toBeGreaterThan(0);
  });
});

test('an eleventh site is a description: its addresses, its marks, its names of fields', () => {
  const eleventh: Product = {
    id: 'pipedrive',
    recordAt: url => (url.pathname === '/record/5' ? { kind: 'deal', key: 'eleventh:deal/5' } : null),
    isDealList: () => false,
    fronts: [],
    headings: ['h1'],
    marks: [{ css: '[data-field]', attribute: 'data-field', name: /^(\w+)$/ }],
    fields: {
      deal: fieldTable({ amount: 'sum', stage: 'step', closeDate: 'until' }),
      person: fieldTable({}),
      company: fieldTable({}),
    },
    value: { attributes: [], parts: [], not: 'label' },
    steps: [],
    table: STANDARD_TABLE,
    keyOfRow: () => null,
    board: STANDARD_BOARD,
  };
  const url = new URL('https://eleventh.example/record/5');
  const html = `<h1>Harbor – renewal</h1><p data-field="SUM"><label>Sum</label><b>€5,000.00</b></p>
    <p data-field="STEP"><b>Offer</b></p><p data-field="UNTIL"><b>2026-12-18</b></p>`;
  const sighting = dealReader(eleventh)(loadPage(html, url.href), url, NOW)!;
  expect(recordsOf(sighting)).toEqual({
    'deal eleventh:deal/5': {
      name: 'Harbor – renewal',
      amount: { minor: 500_000, currency: 'EUR' },
      stage: 'Offer',
      closeDate: '2026-12-18',
    },
  });
  expect(sighting.selectors['deal.amount']).toBe('[data-field="SUM"]');
  expect(sighting.missing).toEqual([]);
});

describe('what a CRM page must not make the readers believe', () => {
  const page = (name: string) => TEST_PAGES.find(candidate => candidate.name === name)!;
  const readerOf = (name: string) => SITES.find(site => site.id === page(name).site)!.readers[page(name).kind]!;
  const readChanged = (name: string, from: string, to: string) => {
    const { html, url } = page(name);
    expect(html).toContain(from);
    return readerOf(name)(loadPage(html.replace(from, to), url.href), url, NOW);
  };

  test('a page that still shows the record before is not read under the new address', () => {
    expect(readChanged('insightly/deal--page', 'title="9901"', 'title="9900"')).toBeNull();
  });

  test('a choice whose title says another option is unknown', () => {
    const sighting = readChanged('dynamics/deal--form', '<option>Lost', '<option selected>Lost');
    expect(sighting!.records.find(({ kind }) => kind === 'deal')!.fields).not.toHaveProperty('status');
  });

  test('a label that stands twice tells nothing', () => {
    const sighting = readChanged(
      'pipedrive/deal--labels-german',
      '</aside>',
      '<div><span>Wert</span><div>1,00 €</div></div></aside>',
    );
    expect(sighting!.records.find(({ kind }) => kind === 'deal')!.fields).not.toHaveProperty('amount');
    expect(sighting!.missing).toEqual([
      { kind: 'deal', key: 'pipedrive:weiss-spedition/deal/12', field: 'amount', why: 'not-found' },
    ]);
  });

  test('a row whose own mark and link name two deals is neither', () => {
    const sighting = readChanged(
      'zoho/deal-list--table',
      'tab/Potentials/4876876000000333002"',
      'tab/Potentials/4876876000000333999"',
    );
    expect(sighting!.rows).toEqual({ read: 2, looksLike: 3, shown: null });
    expect(sighting!.missing).toEqual([{ kind: 'deal', key: null, field: 'id', why: 'unreadable' }]);
  });

  test('columns are not counted where the head has another number of cells', () => {
    const sighting = readChanged('insightly/deal-list--table-spanish', '<th>Valor</th>', '');
    expect(sighting!.records.every(({ fields }) => !('amount' in fields) && !('stage' in fields))).toBe(true);
    expect(sighting!.missing.filter(({ field }) => field === 'stage')).toHaveLength(2);
  });
});
