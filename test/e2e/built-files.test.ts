import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  optional_permissions: string[];
  content_scripts?: unknown;
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
}
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

describe('the production manifest', () => {
  const manifest = manifestOf(production);

  test('asks for six permissions and no host; notifications only when the user wants them', () => {
    const asked = ['activeTab', 'alarms', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'];
    expect(manifest.permissions.sort()).toEqual(asked);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('offers exactly the hosts of the registry, and the patterns out of which the user teaches one host at a time', () => {
    // A page that the user teaches may be of any host. The panel never asks for a pattern itself: see the next test.
    const taught = ['https://*/*', 'http://*/*'];
    expect(manifest.optional_host_permissions.sort()).toEqual([...SITES.flatMap(site => site.hosts), ...taught].sort());
  });

  test('never asks for more than one named host', () => {
    const scripts = readdirSync(production, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
    const asking = scripts.filter(name => readFileSync(join(production, name), 'utf8').includes('permissions.request'));
    expect(asking).not.toEqual([]);
    for (const name of asking)
      expect(readFileSync(join(production, name), 'utf8')).not.toMatch(/https?:\/\/\*\/|<all_urls>|\*:\/\/\*/);
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

const named = (start: string) => readdirSync(production).filter(name => name.startsWith(start) && name.endsWith('.js'));
const pathOf = (name: string) => join(production, name);

/** What comes with every page of a site that the user allowed. */
const pageScripts = [...SITES.map(({ id }) => `page-${id}.js`), 'page-taught.js'];
/** What is put into a page when there is something to read there, or at the user's click. */
const laterScripts = [...named('read-'), 'insert-reply.js', 'page-teach.js', 'learn-page.js', 'learn-list.js'];

describe('the scripts in pages', () => {
  test('are one for each site of the registry with its readers, and those of taught hosts', () => {
    expect(named('page-').sort()).toEqual([...pageScripts, 'page-teach.js'].sort());
    const readers = [
      ...SITES.map(({ id }) => `read-${id}.js`),
      ...['dynamics', 'salesforce', 'zoho'].map(site => `read-${site}-service.js`),
      ...['freshdesk', 'helpscout', 'zendesk'].map(site => `read-${site}-people.js`),
      'read-hubspot-inbox.js',
      'read-insightly-mail.js',
      'read-taught.js',
      'read-taught-rows.js',
      'read-taught-help.js',
    ];
    expect(named('read-').sort()).toEqual([...readers, 'read-list.js'].sort());
  });

  test.each(pageScripts)('cost a page that is not read next to nothing: %s', script => {
    expect(statSync(pathOf(script)).size).toBeLessThanOrEqual(6 * 1024);
  });

  test.each(laterScripts)('stay within 30 KB: %s', script => {
    expect(statSync(pathOf(script)).size).toBeLessThanOrEqual(30 * 1024);
  });

  test.each([...pageScripts, ...named('read-')])(
    'run to their end in a frame, where there is nothing to read: %s',
    script => {
      const window = { top: {} };
      const location = { protocol: 'http:', hostname: 'frame.example' };
      const runtime = { sendMessage: async () => null, onConnect: { addListener: () => {} } };
      const world = { window, location, chrome: { runtime } };
      expect(() => runInNewContext(readFileSync(pathOf(script), 'utf8'), world)).not.toThrow();
    },
  );

  test.each([...pageScripts, ...laterScripts])('never ask the page again and again: %s', script => {
    expect(readFileSync(pathOf(script), 'utf8')).not.toMatch(/setInterval|requestAnimationFrame|requestIdleCallback/);
  });

  test.each([...pageScripts, ...laterScripts])('hold no network call and write no HTML: %s', script => {
    const banned =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|\bnew Image\b|importScripts|\.src\s*=|innerHTML|insertAdjacentHTML/g;
    const text = readFileSync(pathOf(script), 'utf8');
    expect(text.match(banned) ?? []).toEqual([]);
    // The one that reads a whole list talks to the panel through a port of the extension's own.
    if (script !== 'read-list.js') expect(text).not.toContain('postMessage');
  });
});
