import type { ElementHandle, Page } from 'puppeteer';

/** One follow-up as the panel shows it. */
export interface ShownFollowUp {
  person: string;
  share: string;
  headline: string;
  /** Each with its signed share of the score. */
  reasons: string[];
}

/** The first follow-ups on the open view, each unfolded for its reasons. */
export async function readFollowUps(panel: Page, count: number): Promise<ShownFollowUp[]> {
  const shown: ShownFollowUp[] = [];
  const total = (await panel.$$('[data-testid="follow-up"]')).length;
  for (let index = 0; index < Math.min(count, total); index++) {
    const row = (await panel.$$('[data-testid="follow-up"]'))[index];
    const toggle = await row?.$('button[aria-expanded]');
    if (!row || !toggle) break;
    const isOpen = await toggle.evaluate(button => button.getAttribute('aria-expanded') === 'true');
    if (!isOpen) await toggle.click();
    await row.waitForSelector('[data-testid="reason"]');
    shown.push({
      person: await lineOf(row, 'person'),
      share: await lineOf(row, 'share'),
      headline: await lineOf(row, 'headline'),
      // One line per reason: what it says, then its signed value.
      reasons: await row.$$eval('[data-testid="reason"]', all =>
        all.map(reason =>
          [...reason.children]
            .map(part => part.textContent?.replace(/\s+/g, ' ').trim())
            .filter(Boolean)
            .join('  '),
        ),
      ),
    });
  }
  return shown;
}

/** Text of the part of a row with this test id, white space collapsed; empty where there is none. */
async function lineOf(row: ElementHandle, testId: string): Promise<string> {
  const texts = await row.$$eval(`[data-testid="${testId}"]`, all => all.map(one => one.textContent ?? ''));
  return (texts[0] ?? '').replace(/\s+/g, ' ').trim();
}
