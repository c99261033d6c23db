import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sighting } from '../../core/records/sighting';
import { siteOf } from '../../core/sites/registry';
import { loadPage } from '../lab/load-page';

/** Time of reading in every test. */
export const NOW = new Date('2026-11-22T09:00:00.000Z');

const root = fileURLToPath(new URL('../pages', import.meta.url));

export interface Expected {
  account: string | null;
  about: string | null;
  rows: Sighting['rows'];
  /** Kind and keys → fields. An instant without a zone is wall time. */
  records: Record<string, Record<string, unknown>>;
  missing: Sighting['missing'];
}

export interface TestPage {
  /** `gmail/inbox--empty` */
  name: string;
  site: string;
  kind: string;
  html: string;
  url: URL;
  expected: Expected;
}

function withInstants(value: unknown): unknown {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(withInstants);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withInstants(inner)]));
}

export const TEST_PAGES: TestPage[] = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name: site }) =>
    readdirSync(join(root, site)).map(page => {
      const html = readFileSync(join(root, site, page, 'page.html'), 'utf8');
      const address = /^<!-- (\S+) -->/.exec(html)?.[1];
      if (address === undefined) throw new Error(`${site}/${page}: the first line holds no address`);
      const expected = withInstants(
        JSON.parse(readFileSync(join(root, site, page, 'expected.json'), 'utf8')),
      ) as Expected;
      return { name: `${site}/${page}`, site, kind: page.split('--')[0]!, html, url: new URL(address), expected };
    }),
  );

/** What the reader of the page's own site makes of a document. */
export function read(document: Document, url: URL): Sighting | null {
  const site = siteOf(url);
  const page = site?.pageOf(url) ?? null;
  return page === null ? null : (site?.readers[page]?.(document, url, NOW) ?? null);
}

export function readPage(page: TestPage): Sighting | null {
  return read(loadPage(page.html, page.url.href), page.url);
}

/** Records by kind and keys, in the form of expected.json. */
export function recordsOf(sighting: Sighting): Expected['records'] {
  return Object.fromEntries(sighting.records.map(({ kind, keys, fields }) => [[kind, ...keys].join(' '), fields]));
}
