import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, shownText, showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';

describe('who buys again, in the reports of the sample workspace', () => {
  let played: PlayedWorkspace;
  let panel: Page;
  beforeAll(async () => {
    played = await play('testing');
    panel = await played.chromium.openPanel(await played.chromium.open(INBOX));
    await loadSample(panel);
    await showView(panel, 'reports');
    await waitForText(panel, 'repeat', 60_000);
  });
  afterAll(() => played?.close());

  test('names customers with what is expected of them, or says that they are too few; nothing scrolls sideways', async () => {
    expect(await shownText(panel, 'repeat')).toMatch(/purchases expected in the next 90 days|Too few to foretell/);
    for (const [width, theme] of [
      [320, 'light'],
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      await screenshot(panel, `out/repeat/sample-${width}-${theme}.png`, { width, height: 2400, theme });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
