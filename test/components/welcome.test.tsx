// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createModel } from '../../components/model';
import type { Browser } from '../../components/services';
import { Welcome } from '../../components/Welcome';
import { fakeAnalyst, fakeBrowser } from './fake-services';
import { NOW } from './sample-values';
import { show } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

async function open(change: Partial<Browser> = {}) {
  const browser = fakeBrowser(change);
  const analyst = fakeAnalyst();
  const model = createModel(analyst, browser, { now: () => NOW });
  await model.start();
  return { ...(await show(<Welcome model={model} />)), browser, analyst };
}

test('the first-run page says what is read, stored and sent, and why each site is asked for', async () => {
  const page = await open();
  for (const said of ['What is read', 'What is stored', 'What is sent', 'never sent', 'There is no server'])
    expect(page.host.textContent).toContain(said);
  expect(page.all('site').map(site => site.dataset.site)).toEqual(['gmail', 'hubspot']);
});

test('nothing is granted or loaded without a click', async () => {
  const page = await open();
  expect(page.browser.grant).not.toHaveBeenCalled();
  expect(page.analyst.loadSample).not.toHaveBeenCalled();
  await page.click('load-sample');
  expect(page.analyst.loadSample).toHaveBeenCalledTimes(1);
});

test('a refused permission is told', async () => {
  const page = await open({ grant: async () => false });
  await page.clickText('Allow');
  expect(page.text('toast')).toContain('Permission not given');
});

test('"Open the panel" opens the side panel where the browser can, else the wide page', async () => {
  const openPanel = vi.fn();
  await (await open({ openPanel })).click('open-panel');
  expect(openPanel).toHaveBeenCalledTimes(1);
  document.body.replaceChildren();
  const without = await open();
  await without.click('open-panel');
  expect(without.browser.openDashboard).toHaveBeenCalledTimes(1);
});
