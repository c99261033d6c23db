// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPanel } from './open-panel';
import { followUps, SUBJECT, subjectDeal } from './sample-values';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

const space = '\u00a0';

describe('what would move the chance of a deal', () => {
  test('stands below its reasons beside the page, with both chances and what it does not say', async () => {
    const page = await openPanel('now', { subject: async () => ({ ...SUBJECT, deals: [subjectDeal()] }) });
    expect(page.all('counterfactual').map(({ textContent }) => textContent)).toEqual([
      `If they answer today62${space}% → 68${space}%`,
      `If nothing happens for 14 days62${space}% → 55${space}%`,
    ]);
    expect(page.all('counterfactual').map(row => row.querySelector('.num')?.className)).toEqual([
      'num good-text',
      'num bad-text',
    ]);
    expect(page.text('counterfactuals')).toContain('not what causes what');
  });

  test('is not spoken of where no fact would move it', async () => {
    const deal = subjectDeal();
    const win = deal.win && { ...deal.win, counterfactuals: [] };
    const page = await openPanel('now', { subject: async () => ({ ...SUBJECT, deals: [subjectDeal({ win })] }) });
    expect(page.all('deal')).toHaveLength(1);
    expect(page.all('counterfactuals')).toHaveLength(0);
  });

  test('opens in the pipeline by a click on the chance, with the reasons, and closes again', async () => {
    const page = await openPanel('pipeline');
    expect(page.all('reason')).toHaveLength(0);
    expect(page.one('deal-chance').title).toBe(`Why 20${space}%, and what would move it`);
    await page.click('deal-chance');
    expect(page.text('reason')).toContain('Your record: 71 of 160 closed deals won');
    expect(page.text('counterfactual')).toBe(`If it moves on to Proposal today20${space}% → 31${space}%`);
    await page.click('deal-chance');
    expect(page.all('reason')).toHaveLength(0);
  });
});

test('Follow-ups say what the chances of an answer rest on', async () => {
  const answers = { code: 'answers.signal', params: { n: 320, rate: 0.26 } };
  const page = await openPanel('followups', { followUps: async () => ({ ...followUps([]), answers }) });
  expect(page.text('answers-basis')).toBe(
    `Chances of an answer are learned from 320 of your mails, 26${space}% of which were answered within a week.`,
  );
});
