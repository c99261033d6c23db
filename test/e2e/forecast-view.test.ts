import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSample, shownText, showView, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { waitUntil } from './wait-until';

describe('the forecast of the sample workspace', () => {
  let played: PlayedWorkspace;
  let panel: Page;
  beforeAll(async () => {
    played = await play('testing');
    panel = await played.chromium.openPanel(await played.chromium.open(INBOX));
    await loadSample(panel);
    await showView(panel, 'pipeline');
    await waitForText(panel, 'forecast-median', 60_000);
  });
  afterAll(() => played?.close());

  test('stands beside its parts, and beside the earlier months where these can be checked', async () => {
    expect(await shownText(panel, 'split')).toMatch(/from open deals/);
    expect(await shownText(panel, 'forecast-check')).toMatch(/\d|Not yet checked/);
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('[data-testid="backtest-show"]'))
        details.setAttribute('open', '');
    });
    for (const [width, theme] of [
      [320, 'light'],
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      await screenshot(panel, `out/forecast/sample-${width}-${theme}.png`, { width, height: 1500, theme });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('names the reasons of a deal’s chance, and what would move it where the fields tell anything', async () => {
    const signal = await shownText(panel, 'win-rate');
    await panel.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('[data-testid="deal-chance"]')) button.click();
    });
    await panel.waitForSelector('[data-testid="deal-list"] [data-testid="reason"]');
    const moves = await panel.$$eval('[data-testid="counterfactual"]', rows => rows.map(row => row.textContent));
    if (signal?.includes('better than the win rate alone')) expect(moves.length).toBeGreaterThan(0);
    else expect(moves).toEqual([]);
    for (const move of moves) expect(move).toMatch(/^If .+%\s→\s.+%$/);
    await panel.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('[data-testid="deal-chance"]')) button.click();
    });
  });

  test('moves when a deal is supposed to be lost, and comes back', async () => {
    await panel.select('[data-testid="what-if"] select', 'dropped');
    expect(await waitForText(panel, 'what-if-answer')).toBeDefined();
    await waitUntil('the answer is there', async () => ((await shownText(panel, 'what-if-answer')) ?? '') !== '');
    expect(await shownText(panel, 'what-if-answer')).toMatch(/→/);
    await screenshot(panel, 'out/forecast/what-if.png', { width: 360, height: 1500, theme: 'light' });
    await panel.locator('[data-testid="what-if"] button').click();
    await waitUntil('the answer is gone', async () => ((await shownText(panel, 'what-if-answer')) ?? '') === '');
  });
});
