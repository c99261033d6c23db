// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeAnalyst } from './fake-services';
import { openPanel } from './open-panel';
import { followUp, followUps, PIPELINE, PLAN, SUBJECT, subjectDeal } from './sample-values';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

const learned = {
  decisions: 40,
  families: [
    { family: 'silence', factor: 0.8, taken: 1, snoozed: 2, dismissed: 12 },
    { family: 'worth', factor: 1.01, taken: 9, snoozed: 0, dismissed: 8 },
  ],
};
const taught = async () => ({ ...followUps([followUp(0)]), learned });

describe('the plan of the day', () => {
  test('shows contacts with time and kind, the sum, and what is left out and why', async () => {
    const page = await openPanel('followups');
    expect(page.text('plan-sum')).toBe('1 contact · 20 min');
    expect(page.text('plan-minutes')).toBe('1 h');
    expect(page.text('planned')).toContain('Person 0');
    expect(page.text('plan-left')).toContain('Takes 90 min, only 60 are left');
    expect(page.text('plan')).toContain('141 more do not call for a contact today.');
  });
  test('takes more and less time in steps of half an hour, and goes back to working hours', async () => {
    const plan = vi.fn(async (until: string | null) => ({
      ...PLAN,
      hours: until === null ? ('working' as const) : ('chosen' as const),
      until: until ?? PLAN.until,
      minutes: (Date.parse(until ?? PLAN.until) - Date.parse(PLAN.begin)) / 60_000,
    }));
    const page = await openPanel('followups', { plan });
    await page.click('plan-more');
    expect(plan).toHaveBeenLastCalledWith('2026-11-22T11:00:00.000Z');
    expect(page.text('plan-minutes')).toBe('1 h 30 min');
    await page.click('plan-less');
    await page.click('plan-less');
    expect(page.text('plan-minutes')).toBe('30 min');
    await page.click('plan-reset');
    expect(plan).toHaveBeenLastCalledWith(null);
    expect(page.all('plan-reset')).toHaveLength(0);
  });
  test('says so after work and without time', async () => {
    const page = await openPanel('followups', {
      plan: async () => ({ ...PLAN, hours: 'after-work', minutes: 0, contacts: [], plannedMinutes: 0 }),
    });
    expect(page.text('plan')).toContain('Your working day is over.');
    expect(page.text('plan-minutes')).toBe('no time');
    expect((page.one('plan-less') as HTMLButtonElement).disabled).toBe(true);
  });
  test('done takes a contact off at once, and can be undone', async () => {
    const page = await openPanel('followups');
    await page.click('plan-done');
    expect(page.analyst.decide).toHaveBeenCalledWith(expect.objectContaining({ what: 'done', subject: 'person-0' }));
    await page.clickText('Undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledWith('decision-1');
  });
  test('another kind of contact is a decision as well', async () => {
    const page = await openPanel('followups');
    const choice = page.one('plan-kind') as HTMLSelectElement;
    choice.value = 'visit';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(page.analyst.decide).toHaveBeenCalledWith(
        expect.objectContaining({ what: 'contact-kind', subject: 'person-0', choice: 'visit' }),
      ),
    );
  });
  test('that can not be made says why, beside the list', async () => {
    const page = await openPanel('followups', { plan: () => Promise.reject(new Error('the store is closed')) });
    expect(page.text('error')).toContain('the store is closed');
    expect(page.all('follow-up').length).toBeGreaterThan(0);
  });
});

describe('what was learned', () => {
  test('is told in sentences, without what hardly changed, and can be forgotten and brought back', async () => {
    const page = await openPanel('followups', { followUps: taught });
    expect(page.all('learned-family').map(({ textContent }) => textContent)).toEqual([
      '“Quiet after you wrote” counts 20\u00a0% less: taken up 1 times, snoozed 2, dismissed 12.',
    ]);
    await page.click('relearn');
    expect(page.analyst.decide).toHaveBeenCalledWith(expect.objectContaining({ what: 'relearn' }));
    await page.clickText('Undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledTimes(1);
  });
  test('is not shown before the first decision', async () => {
    expect((await openPanel('followups')).all('learned-weights')).toHaveLength(0);
  });
});

describe('warnings about deals', () => {
  const [row] = PIPELINE.deals.rows;
  const flags = row?.flags ?? [];
  test('open to their limit, and are dismissed with how bad they are', async () => {
    const page = await openPanel('pipeline');
    expect(page.all('deal-flags')).toHaveLength(0);
    await page.click('deal-level');
    expect(page.text('deal-flag')).toContain('kept by 4 of 5 of your 34 won deals');
    await page.click('dismiss-flag');
    expect(page.analyst.decide).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'flag-dismissed', subject: 'deal-1', choice: 'deal.pushed', text: '3 ' }),
    );
    await page.clickText('Undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledTimes(1);
  });
  test('that were dismissed can be shown again', async () => {
    const rows = [{ ...row!, flags: [], dismissedFlags: 2 }];
    const page = await openPanel('pipeline', { pipeline: async () => ({ ...PIPELINE, deals: { rows, open: 1 } }) });
    await page.click('deal-level');
    await page.clickText('Show 2 dismissed warnings again');
    expect(page.analyst.decide).toHaveBeenCalledWith(expect.objectContaining({ what: 'flag-restored' }));
  });
  test('stand on the deal of the open page', async () => {
    const page = await openPanel('now', { subject: async () => ({ ...SUBJECT, deals: [subjectDeal({ flags })] }) });
    expect(page.text('deal')).toContain('close date moved 3 times');
  });
});

test('working hours and durations are settings', async () => {
  const analyst = fakeAnalyst();
  const page = await openPanel('followups', analyst);
  page.model.open({ kind: 'settings' });
  await vi.waitFor(() => page.one('plan-settings'));
  await page.type('work-until', '18:30');
  expect(analyst.saveSettings).toHaveBeenLastCalledWith(expect.objectContaining({ workdayEnd: 1_110 }));
  await page.type('visitMinutes', '60');
  expect(analyst.saveSettings).toHaveBeenLastCalledWith(expect.objectContaining({ visitMinutes: 60 }));
});
