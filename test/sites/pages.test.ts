import { describe, expect, test } from 'vitest';
import { Sighting } from '../../core/records/sighting';
import { SITES, siteOf } from '../../core/sites/registry';
import { loadPage } from '../lab/load-page';
import { NOW, readPage, recordsOf, TEST_PAGES } from './test-pages';

test('there is a page for every reader', () => {
  const kinds = new Set(TEST_PAGES.map(({ site, kind }) => `${site}/${kind}`));
  const readers = SITES.flatMap(site => Object.keys(site.readers).map(kind => `${site.id}/${kind}`));
  expect([...kinds].sort()).toEqual(readers.sort());
});

describe.each(TEST_PAGES)('$name', page => {
  test('gives the expected records and misses nothing else', () => {
    const sighting = readPage(page);
    expect(sighting).not.toBeNull();
    const { account, about, rows, missing } = sighting!;
    expect({ account, about, rows, missing, records: recordsOf(sighting!) }).toEqual(page.expected);
  });

  test('gives a sighting that the schema accepts', () => {
    expect(Sighting.safeParse(readPage(page)).error).toBeUndefined();
  });

  test('names the selector of every required field that it read', () => {
    const sighting = readPage(page)!;
    const read = new Set(
      sighting.records.filter(({ kind }) => kind === 'deal').flatMap(({ fields }) => Object.keys(fields)),
    );
    for (const field of ['name', 'stage', 'amount', 'closeDate']) {
      if (read.has(field)) expect(sighting.selectors).toHaveProperty([`deal.${field}`]);
    }
  });

  test('is left as it was', () => {
    const document = loadPage(page.html, page.url.href);
    const before = document.documentElement.outerHTML;
    siteOf(page.url)!.readers[page.kind]!(document, page.url, NOW);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is refused by every other reader', () => {
    const document = loadPage(page.html, page.url.href);
    for (const site of SITES) {
      for (const [kind, reader] of Object.entries(site.readers)) {
        if (site.id === page.site && kind === page.kind) continue;
        expect(reader(document, page.url, NOW), `${site.id}/${kind}`).toBeNull();
      }
    }
  });

  test('gives no record to a reader of another site, even under an address of that site', () => {
    const document = loadPage(page.html, page.url.href);
    for (const other of TEST_PAGES) {
      if (other.site === page.site) continue;
      const sighting = siteOf(other.url)!.readers[other.kind]!(document, other.url, NOW);
      expect(sighting?.records ?? [], other.name).toEqual([]);
    }
  });
});
