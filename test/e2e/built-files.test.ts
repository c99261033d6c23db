import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../../core/sites/registry';

const root = resolve(import.meta.dirname, '../..');
const production = join(root, '.output/chrome-mv3');
const testing = join(root, '.output/chrome-mv3-testing');

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
}
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

describe('the production manifest', () => {
  const manifest = manifestOf(production);

  test('asks for four permissions and no host', () => {
    expect(manifest.permissions.sort()).toEqual(['scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('offers exactly the hosts of the registry', () => {
    expect(manifest.optional_host_permissions.sort()).toEqual(SITES.flatMap(site => site.hosts).sort());
  });

  test('opens nothing to pages or other extensions', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('forbids its pages every connection', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  });
});

describe('the test build', () => {
  test('differs from production in the granted hosts and nothing else', () => {
    const { host_permissions, ...rest } = manifestOf(testing);
    expect(host_permissions?.sort()).toEqual(SITES.flatMap(site => site.hosts).sort());
    const { host_permissions: _none, ...productionRest } = manifestOf(production);
    expect(rest).toEqual(productionRest);
  });
});

const pageScripts = SITES.map(({ id }) => join(production, `page-${id}.js`));

describe('the reading scripts', () => {
  test('are one for each site of the registry', () => {
    expect(
      readdirSync(production)
        .filter(name => name.startsWith('page-'))
        .sort(),
    ).toEqual(SITES.map(({ id }) => `page-${id}.js`).sort());
  });

  test.each(pageScripts)('stay within 30 KB: %s', script => {
    expect(statSync(script).size).toBeLessThanOrEqual(30 * 1024);
  });

  test.each(pageScripts)('hold no network call and write no HTML: %s', script => {
    const banned =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|\bnew Image\b|importScripts|postMessage|\.src\s*=|innerHTML|insertAdjacentHTML/g;
    expect(readFileSync(script, 'utf8').match(banned) ?? []).toEqual([]);
  });
});
