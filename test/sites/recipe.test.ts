import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../../core/sites/registry';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the recipe of core/README.md asks of a new site: each one here is an example to copy. */
describe.each(SITES.map(site => [site.id, site] as const))('%s', (id, site) => {
  test('has a folder with its addresses, its selectors and its readers', () => {
    for (const file of ['index.ts', 'address.ts', 'selectors.ts'])
      expect(existsSync(join(root, 'core/sites', id, file)), file).toBe(true);
    expect(Object.keys(site.readers).length).toBeGreaterThan(0);
  });

  test('has a page script of its own, and one that reads, which load no other site', () => {
    const scripts = text(`entrypoints/page-${id}.ts`) + text(`entrypoints/read-${id}.ts`);
    expect(scripts).toContain(`from '../core/sites/${id}/address'`);
    expect(SITES.filter(other => other.id !== id && scripts.includes(`core/sites/${other.id}`))).toEqual([]);
  });

  test('is offered by the manifest, with the reason in every language', () => {
    for (const host of site.hosts) expect(text('wxt.config.ts')).toContain(`'${host}'`);
    for (const locale of readdirSync(join(root, 'components/locales')))
      expect(text(`components/locales/${locale}`), locale).toMatch(new RegExp(`^site_reason_${id}: \\S`, 'm'));
  });

  test('is owned by no other site', () => {
    const host = site.hosts[0]!.replace('*.', 'northwind.').replace(/\/\*$/, '/');
    const owners = SITES.filter(other => other.owns(new URL(host)));
    expect(owners.filter(other => other.id !== id)).toEqual([]);
  });
});
