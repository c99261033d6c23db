import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firing, Rule } from '../../core/records';
import { loadSample, showView, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';

let played: PlayedWorkspace;
let panel: Page;

beforeAll(async () => {
  played = await play('testing');
  panel = await played.chromium.openOwn('/sidepanel.html');
});
afterAll(() => played?.close());

test('a rule is built in a form, tried on the last 90 days, and switched on', async () => {
  await loadSample(panel);
  await showView(panel, 'process');
  await panel.locator('[data-section="rules"]').click();
  await panel.locator('[data-testid="rule-add"]').click();
  await panel.locator('[data-testid="rule-name"]').fill('New deals');
  await panel.select('[data-testid="rule-when"]', 'created');
  await panel.locator('[data-testid="rule-action-text"]').fill('Welcome {{deal.name}}');
  await panel.locator('[data-testid="rule-action-add"]').click();
  await panel.evaluate(() => {
    const kinds = document.querySelectorAll<HTMLSelectElement>('[data-testid="rule-action-kind"]');
    kinds[1]!.value = 'badge';
    kinds[1]!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await panel.locator('[data-testid="rule-save"]').click();
  await panel.locator('[data-testid="rule"] [data-testid="rule-try"]').click();
  expect(await waitForText(panel, 'dry-fired')).toMatch(/^Would have fired \d+ times?\.$/);
  expect(await stored<Firing>(panel, 'firings')).toEqual([]);
  await panel.locator('[data-testid="rule-on"]').click();
  await panel.waitForSelector('[data-testid="rule-off"]');
  expect(await stored<Rule>(panel, 'rules')).toMatchObject([
    { name: 'New deals', about: 'deal', when: { on: 'created' } },
  ]);
});
