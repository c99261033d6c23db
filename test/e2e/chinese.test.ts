import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, showView, type View, waitForText } from './panel-page';
import { BUILDS, type PlayedWorkspace, play } from './played-workspace';

const VIEWS: View[] = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'];
const copy = mkdtempSync(join(tmpdir(), 'sidelight-chinese-'));
let played: PlayedWorkspace;
let panel: Page;

beforeAll(async () => {
  // Many browsers are installed with English alone, and take the default texts then: these are the Chinese ones here.
  cpSync(BUILDS.testing, copy, { recursive: true });
  cpSync(join(BUILDS.testing, '_locales/zh_CN'), join(copy, '_locales/en'), { recursive: true });
  played = await play('testing', { language: 'zh-CN', extension: copy });
  const mail = await played.chromium.open(played.threadUrl('登录不了系统'));
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
});
afterAll(async () => {
  await played?.close();
  rmSync(copy, { recursive: true, force: true });
});

describe('in a Chinese browser', () => {
  test('the panel speaks Chinese', async () => {
    const tabs = await panel.$$eval('[data-view]', all => all.map(tab => tab.textContent ?? ''));
    expect(await panel.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
    expect(tabs).toHaveLength(VIEWS.length);
    for (const tab of tabs) expect(tab).toMatch(/\p{Script=Han}/u);
  });

  test('no view is wider than the panel, and no key stands in place of its text', async () => {
    await panel.setViewport({ width: 360, height: 800 });
    for (const view of VIEWS) {
      await showView(panel, view);
      const text = await panel.evaluate(() => document.body.innerText);
      expect(text).not.toMatch(/\b[a-z]+_[a-z_]+\b/);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });

  test('a Chinese mail is answered in Chinese', async () => {
    await showView(panel, 'support');
    expect(await waitForText(panel, 'reply-text')).toMatch(/\p{Script=Han}{6}/u);
  });
});
