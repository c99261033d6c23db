import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the search for a browser', () => {
  test('takes the file that CHROME_PATH names', () => {
    const program = join(folder, 'my-browser');
    writeFileSync(program, '');
    expect(findBrowser({ CHROME_PATH: program })).toBe(program);
  });

  test('says so when CHROME_PATH names no file', () => {
    expect(() => findBrowser({ CHROME_PATH: join(folder, 'gone') })).toThrow(/CHROME_PATH names no file/);
  });

  test('knows the downloads of puppeteer, newest version first, and programs on the PATH', () => {
    const cache = join(folder, 'cache');
    for (const version of ['linux-99.0.1', 'linux-131.0.2']) {
      mkdirSync(join(cache, 'chrome', version, 'chrome-linux64'), { recursive: true });
      writeFileSync(join(cache, 'chrome', version, 'chrome-linux64', 'chrome'), '');
    }
    const found = findBrowser({ PUPPETEER_CACHE_DIR: cache, PATH: '' });
    // An installed Chromium comes first; on a machine without one it is the newest download.
    expect(
      found === join(cache, 'chrome', 'linux-131.0.2', 'chrome-linux64', 'chrome') || /chromium/i.test(found ?? ''),
    ).toBe(true);

    const path = join(folder, 'bin');
    mkdirSync(path);
    writeFileSync(join(path, 'chromium'), '');
    expect(findBrowser({ PUPPETEER_CACHE_DIR: join(folder, 'none'), PATH: path })).toMatch(/chromium/i);
  });
});
