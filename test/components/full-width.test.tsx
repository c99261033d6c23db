// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Analyst } from '../../components/services';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { SUBJECT } from './sample-values';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const never = () => new Promise<never>(() => undefined);

describe('at full width', () => {
  const wide = (analyst: Partial<Analyst> = {}) => openPanel('followups', analyst, fakeBrowser(), true);

  test('there is no Now, because no page stands beside', async () => {
    const page = await wide();
    const tabs = [...page.host.querySelectorAll<HTMLElement>('[role="tab"]')].map(({ dataset }) => dataset.view);
    expect(tabs).toEqual(['followups', 'pipeline', 'support', 'reports', 'process']);
  });

  test('the chosen follow-up stands beside the list with its reasons, deals and history', async () => {
    const about = vi.fn(async () => SUBJECT);
    const page = await wide({ about });
    expect(about).toHaveBeenLastCalledWith('person-0');
    await page.click(page.all('follow-up')[1]?.querySelector('button') ?? page.host);
    expect(about).toHaveBeenLastCalledWith('person-1');
    expect(page.text('follow-up-detail')).toContain('Person 1');
    expect(page.text('follow-up-detail')).toContain('Close date in 5 days');
    expect(page.text('timeline')).toContain('Mara wrote');
    await page.clickText('Done');
    expect(page.analyst.decide).toHaveBeenCalledWith(expect.objectContaining({ what: 'done', subject: 'person-1' }));
  });

  test('what is known of one person never stands under the name of another', async () => {
    const about = vi.fn().mockResolvedValueOnce(SUBJECT).mockImplementation(never);
    const page = await wide({ about });
    expect(page.all('timeline')).toHaveLength(1);
    await page.click(page.all('follow-up')[1]?.querySelector('button') ?? page.host);
    expect(page.all('timeline')).toHaveLength(0);
    expect(page.all('skeleton').length).toBeGreaterThan(0);
  });
});
