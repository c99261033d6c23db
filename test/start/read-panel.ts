import type { Page } from 'puppeteer';

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
    shown.push(
      await row.evaluate(element => {
        const line = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        const part = (id: string) => line(element.querySelector(`[data-testid="${id}"]`));
        const reasons = [...element.querySelectorAll('[data-testid="reason"]')].map(reason =>
          [...reason.children].map(line).filter(Boolean).join('  '),
        );
        return { person: part('person'), share: part('share'), headline: part('headline'), reasons };
      }),
    );
  }
  return shown;
}
