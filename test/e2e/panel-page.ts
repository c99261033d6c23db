import type { Page } from 'puppeteer';
import { waitUntil } from './wait-until';

export type View = 'now' | 'followups' | 'pipeline' | 'support' | 'reports' | 'process';

/** Turns to a view of the panel and waits until it shows something else than a skeleton. */
export async function showView(panel: Page, view: View): Promise<void> {
  await panel.locator(`[data-view="${view}"]`).click();
  await waitUntil(`the view ${view} is loaded`, () =>
    panel.evaluate(
      name =>
        document.querySelector(`[data-view="${name}"]`)?.getAttribute('aria-selected') === 'true' &&
        document.querySelector('[data-testid="skeleton"]') === null,
      view,
    ),
  );
}

/** Loads the sample workspace by the button in the settings, waits until it is there, and turns to the follow-ups. */
export async function loadSample(panel: Page): Promise<void> {
  await panel.locator('[data-testid="settings"]').click();
  await panel.locator('[data-testid="load-sample"]').click();
  await panel.waitForSelector('[data-testid="sample-banner"]', { timeout: 60_000 });
  await showView(panel, 'followups');
  await panel.waitForSelector('[data-testid="follow-up"]');
}

/** Text of the first element with this test id, white space collapsed; null where there is none. */
export async function shownText(panel: Page, testId: string): Promise<string | null> {
  return panel.evaluate(
    id => document.querySelector(`[data-testid="${id}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? null,
    testId,
  );
}

/** Waits for the element with this test id and gives its text. */
export async function waitForText(panel: Page, testId: string, timeoutMs = 20_000): Promise<string> {
  await panel.waitForSelector(`[data-testid="${testId}"]`, { timeout: timeoutMs });
  return (await shownText(panel, testId)) ?? '';
}
