import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
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

  test('asks for five permissions and no host', () => {
    expect(manifest.permissions.sort()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('offers exactly the hosts of the registry, and the pattern out of which the user teaches one host at a time', () => {
    // A page that the user teaches may be of any host. The panel never asks for the pattern itself: see the next test.
    const taught = ['https://*/*'];
    expect(manifest.optional_host_permissions.sort()).toEqual([...SITES.flatMap(site => site.hosts), ...taught].sort());
  });

  test('never asks for more than one named host', () => {
    const scripts = readdirSync(production, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
    const asking = scripts.filter(name => readFileSync(join(production, name), 'utf8').includes('permissions.request'));
    expect(asking).not.toEqual([]);
    for (const name of asking)
      expect(readFileSync(join(production, name), 'utf8')).not.toMatch(/https:\/\/\*\/|<all_urls>|\*:\/\/\*/);
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

/** The script of taught hosts, and the one that is put into a page while the user teaches it. */
const TAUGHT = ['page-taught.js', 'page-teach.js'].map(name => join(production, name));
const siteScripts = SITES.map(({ id }) => join(production, `page-${id}.js`));
const pageScripts = [...siteScripts, ...TAUGHT];

/** Over the aim of 30 KB: eight kinds of record in three kinds of markup, and what runs only where the user taught or teaches a page. */
const LARGER: Record<string, number> = { 'page-salesforce.js': 37, 'page-taught.js': 34, 'page-teach.js': 36 };

describe('the reading scripts', () => {
  test('are one for each site of the registry, and two for taught hosts', () => {
    expect(
      readdirSync(production)
        .filter(name => name.startsWith('page-'))
        .sort(),
    ).toEqual([...SITES.map(({ id }) => `page-${id}.js`), 'page-taught.js', 'page-teach.js'].sort());
  });

  test.each(pageScripts)('stay within their size: %s', script => {
    const limitKilobytes = LARGER[basename(script)] ?? 30;
    expect(statSync(script).size).toBeLessThanOrEqual(limitKilobytes * 1024);
  });

  test.each(siteScripts)('run to their end in a frame, where there is nothing to read: %s', script => {
    const window = { top: {} };
    expect(() => runInNewContext(readFileSync(script, 'utf8'), { window, chrome: { runtime: {} } })).not.toThrow();
  });

  test.each(['read-list.js', 'insert-reply.js'])(
    'the one put in at a click opens no connection but to the panel, and writes no HTML: %s',
    script => {
      const text = readFileSync(join(production, script), 'utf8');
      const banned =
        /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTC|\bnew Image\b|innerHTML/g;
      expect(text.match(banned) ?? []).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(30 * 1024);
    },
  );

  test.each(pageScripts)('hold no network call and write no HTML: %s', script => {
    const banned =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|\bnew Image\b|importScripts|postMessage|\.src\s*=|innerHTML|insertAdjacentHTML/g;
    expect(readFileSync(script, 'utf8').match(banned) ?? []).toEqual([]);
  });
});
