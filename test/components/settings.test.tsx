// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { NO_COUNTS, SETTINGS } from './sample-values';
import { settle } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

describe('settings', () => {
  test('erasing everything takes the typed word', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    const button = page.one('erase') as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    await page.type('erase-word', 'erase everything');
    expect(button.disabled).toBe(true);
    await page.type('erase-word', 'Erase');
    await page.click('erase');
    expect(page.analyst.eraseAll).toHaveBeenCalledTimes(1);
  });

  test('the theme is set on the page, and the system’s is the default', async () => {
    const page = await openPanel('now', { settings: async () => ({ ...SETTINGS, theme: 'dark' }) });
    expect(document.documentElement.dataset.theme).toBe('dark');
    await page.click('settings');
    await page.type('theme', 'system');
    expect(page.analyst.saveSettings).toHaveBeenCalledWith(expect.objectContaining({ theme: 'system' }));
  });

  test('a permission is asked for one site at a time, straight from the click', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    await page.clickText('Allow');
    expect(page.browser.grant).toHaveBeenCalledTimes(1);
    expect(page.browser.grant).toHaveBeenCalledWith('hubspot');
  });

  test('the export is saved under the day’s name', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    await page.click('export');
    expect(page.browser.save).toHaveBeenCalledWith('sidelight-2026-11-22.json', expect.any(Blob));
  });

  test('addresses are kept one a line, without doubles', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    await page.type('never-read', 'Mara@X.example\n\nx.example, x.example');
    page.one('never-read').dispatchEvent(new Event('blur'));
    await settle();
    expect(page.analyst.saveSettings).toHaveBeenCalledWith(
      expect.objectContaining({ neverRead: ['mara@x.example', 'x.example'] }),
    );
  });
});

describe('restoring an export', () => {
  test('asks first, because it replaces everything, and can be left', async () => {
    const page = await openPanel('now');
    const chooser = vi.spyOn(page.one('restore') as HTMLInputElement, 'click');
    await page.click('settings');
    await page.click('restore-open');
    expect(page.text('restore-ask')).toContain('replaces everything stored here: 12 records');
    expect(chooser).not.toHaveBeenCalled();
    await page.clickText('Cancel');
    expect(page.all('restore-ask')).toHaveLength(0);
    await page.click('restore-open');
    await page.click('restore-sure');
    expect(chooser).toHaveBeenCalledTimes(1);
  });

  test('asks nothing where nothing is stored', async () => {
    const page = await openPanel('now', { counts: async () => NO_COUNTS });
    const chooser = vi.spyOn(page.one('restore') as HTMLInputElement, 'click');
    await page.click('settings');
    await page.click('restore-open');
    expect(chooser).toHaveBeenCalledTimes(1);
  });
});

describe('the promises', () => {
  const openPrivacy = async (browser = fakeBrowser()) => {
    const page = await openPanel('now', {}, browser);
    await page.click('settings');
    expect(page.host.textContent).toContain('Sidelight 1.2.3');
    await page.click('open-privacy');
    return page;
  };

  test('can be put to the test: the rule that refused the connection is named', async () => {
    const page = await openPrivacy();
    expect(page.host.textContent).toContain('What is sent');
    expect(page.browser.tryConnection).not.toHaveBeenCalled();
    await page.click('try-connection');
    expect(page.text('connection-trial')).toContain('the rule connect-src of this extension forbids');
  });

  test('a connection that nothing refused is told as a fault', async () => {
    const page = await openPrivacy(
      fakeBrowser({ tryConnection: async () => ({ url: 'https://sidelight.example/canary', refusedBy: null }) }),
    );
    await page.click('try-connection');
    expect(page.text('connection-trial')).toContain('Something is wrong');
  });
});
