// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { EndangeredDeal } from '../../core/support/triage/result';
import { openPanel } from './open-panel';
import { supportCase, supportResult } from './sample-cases';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const DEAL: EndangeredDeal = {
  id: 'deal-1',
  name: 'Northwind rollout',
  owner: 'Lena Ortiz',
  amount: { minor: 4_100_000, currency: 'USD' },
  stage: 'Proposal',
  closeDate: '2026-12-20',
  why: [{ code: 'triage.leaving', params: { words: 'cancel our contract' } }],
};
const of = (change: Parameters<typeof supportCase>[0]) => ({ support: async () => supportResult(supportCase(change)) });

describe('triage of a case', () => {
  test('says how long it waits, and why it stands where it stands', async () => {
    const page = await openPanel('support');
    expect(page.text('urgency')).toContain('Urgency 3');
    expect(page.text('urgency')).toContain('Waits for 1 day');
    await page.click('urgency-why');
    expect(page.text('reason')).toContain('Waits for 24 h; you want to answer within 8 h');
  });

  test('what tells the feeling, the risk and the need of an answer stands beside it', async () => {
    const tone = {
      sentiment: { step: -2 as const, words: ['unacceptable'] },
      answer: { kind: 'question' as const, needed: true, because: 'Where is it?' },
      leaving: ['cancel our contract'],
      deadlines: [{ quote: 'by Friday', due: '2026-11-27' }],
      promises: [],
    };
    const page = await openPanel('support', of({ tone }));
    expect(page.text('tone')).toBe(
      'May leave “cancel our contract”Very unhappy “unacceptable”Wants it by Nov 27 “by Friday”Asks “Where is it?”',
    );
  });

  test('the owner of deals at risk gets a ready text, changed as the user likes, on the clipboard and nowhere else', async () => {
    const second = { ...DEAL, id: 'deal-2', name: 'Northwind renewal' };
    const page = await openPanel('support', of({ endangers: [DEAL, second] }));
    expect(page.all('endangered')).toHaveLength(1);
    // One line until it is opened: the reply stands below.
    expect((page.one('endangered') as HTMLDetailsElement).open).toBe(false);
    expect(page.text('endangered-line')).toBe('This endangers 2 deals · Lena Ortiz');
    await page.click('tell-owner');
    const note = page.one('owner-note') as HTMLTextAreaElement;
    expect(note.value).toContain('Hello Lena Ortiz,');
    expect(note.value).toContain('- May leave: cancel our contract');
    expect(note.value).toContain('- Northwind rollout · $41,000 · Proposal · closes Dec 20');
    expect(note.value).toContain('Northwind renewal');
    await page.type('owner-note', 'Lena, please call them.');
    await page.click('copy-owner-note');
    expect(page.browser.copy).toHaveBeenCalledExactlyOnceWith('Lena, please call them.');
    expect(page.browser.insert).not.toHaveBeenCalled();
  });

  test('another case of the same problem is named with the shared words, and a click shows it', async () => {
    const other = supportCase({ threadKey: 'gmail:thread-2', personName: 'Ida Berg', subject: 'Blank page' });
    const like = { threadKey: other.threadKey, personName: 'Ida Berg', subject: 'Blank page', likeness: 0.5 };
    const current = supportCase({ sameProblem: [{ ...like, words: ['blank', 'export'] }] });
    const page = await openPanel('support', { support: async () => supportResult(current, [current, other]) });
    expect((page.one('same-problem') as HTMLDetailsElement).open).toBe(false);
    expect(page.text('same-problem')).toContain('both say: blank, export');
    await page.click(page.one('same-problem').querySelector('button') ?? page.host);
    expect(page.text('person')).toContain('Ida Berg');
  });
});

describe('the answer time in the settings', () => {
  test('is kept when it is a number of hours, and refused with a word when it is not', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    const field = page.one('answer-target') as HTMLInputElement;
    expect(field.value).toBe('8');
    await page.type('answer-target', '0');
    field.dispatchEvent(new FocusEvent('blur'));
    expect(page.analyst.saveSettings).not.toHaveBeenCalled();
    await page.type('answer-target', '24');
    field.dispatchEvent(new FocusEvent('blur'));
    expect(page.analyst.saveSettings).toHaveBeenCalledWith(expect.objectContaining({ answerTargetHours: 24 }));
  });
});
