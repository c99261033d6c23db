import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings';
import { loadSample, showView, type View } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';

const VIEWS: View[] = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'];
const THEMES = ['light', 'dark'] as const;

let played: PlayedWorkspace;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  const mail = await played.chromium.open(played.threadUrl('Charged twice for October'));
  panel = await played.chromium.openPanel(mail);
  await loadSample(panel);
});
afterAll(() => played?.close());

describe.each(THEMES)('in the %s theme', theme => {
  beforeAll(() => panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]));

  test.each(VIEWS)('the view %s has no serious finding at 360 px', async view => {
    await panel.setViewport({ width: 360, height: 800 });
    await showView(panel, view);
    expect(await axeFindings(panel)).toEqual([]);
  });

  test.each([320, 360])('no view is wider than a panel of %i px', async width => {
    await panel.setViewport({ width, height: 800 });
    for (const view of VIEWS) {
      await showView(panel, view);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test.each(['process', 'checklist'])('the editor of the %s has no serious finding at 320 px', async what => {
    await panel.setViewport({ width: 320, height: 800 });
    await showView(panel, 'process');
    await panel.locator('[data-section="stages"]').click();
    await panel.locator(`[data-testid="edit-${what}"]`).click();
    await panel.waitForSelector(`[data-testid="${what}-save"]`);
    expect(await axeFindings(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await panel.keyboard.press('Escape');
  });

  test('the settings have no serious finding', async () => {
    await panel.locator('[data-testid="settings"]').click();
    await panel.waitForSelector('[data-testid="erase-word"]');
    expect(await axeFindings(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
  });

  test.each(['/welcome.html', '/dashboard.html'])('%s has no serious finding at 1280 px', async path => {
    const page = await played.chromium.openOwn(path);
    await page.setViewport({ width: 1280, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.waitForSelector('#app > *');
    await page.waitForFunction(() => document.querySelector('[data-testid="skeleton"]') === null);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});
