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

describe('the built files', () => {
  test('keep the reading script at 30 KB', () => {
    expect(statSync(join(production, 'content-scripts/page.js')).size).toBeLessThanOrEqual(30 * 1024);
  });

  test('hold no network call in the reading script', () => {
    const script = readFileSync(join(production, 'content-scripts/page.js'), 'utf8');
    const network =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|\bnew Image\b|importScripts|\.src\s*=|https?:\/\/(?!www\.w3\.org)/g;
    expect(script.match(network)?.filter(hit => !hit.startsWith('http')) ?? []).toEqual([]);
  });

  test('write no HTML anywhere in our own code', () => {
    const scripts = readdirSync(join(production, 'content-scripts')).map(name => join(production, 'content-scripts', name));
    for (const script of scripts) expect(readFileSync(script, 'utf8')).not.toMatch(/innerHTML|insertAdjacentHTML/);
  });
});
