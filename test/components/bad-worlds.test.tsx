// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { tell } from '../../components/tell';
import { forecast, funnel, report } from '../../core/sales';
import { dealList } from '../../core/sales/deals/deals';
import { winProbability } from '../../core/sales/win-probability/win-probability';
import { badWorlds } from '../sales/bad-worlds';
import { emittedWords } from '../sales/emitted-words';
import { NOW as SALES_NOW, settings } from '../sales/records';
import { openPanel } from './open-panel';
import { NO_COUNTS, NOW } from './sample-values';
import { settle } from './show';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

describe.each(badWorlds().filter(({ name }) => name !== 'nothing at all'))(
  'the panel with $name',
  ({ world, says }) => {
    test('says the honest word where the figures stand, and no figure that is none', async () => {
      const chosen = settings({ target: 50_000 });
      const { byDeal: _, ...wins } = winProbability(world, chosen, SALES_NOW);
      const pipeline = {
        forecast: forecast(world, chosen, SALES_NOW),
        funnel: funnel(world, chosen, SALES_NOW),
        deals: dealList(world, chosen, SALES_NOW),
        wins,
      };
      const found = report(world, chosen, SALES_NOW);
      let shown = '';
      for (const view of ['pipeline', 'reports'] as const) {
        const page = await openPanel(view, { pipeline: async () => pipeline, report: async () => found });
        shown += page.host.textContent;
      }
      const words = emittedWords({ pipeline, found }).filter(({ code }) => says.includes(code));
      expect(new Set(words.map(({ code }) => code)).size).toBeGreaterThan(0);
      for (const each of words) expect(shown).toContain(tell(each, NOW));
      expect(shown).not.toMatch(/NaN|Infinity|∞|undefined|\[object/);
    }, 60_000);
  },
);

test('the panel with nothing at all says what to do', async () => {
  const page = await openPanel('reports', {
    report: async () => report(badWorlds().at(-1)!.world, settings(), SALES_NOW),
    counts: async () => NO_COUNTS,
  });
  expect(page.text('empty')).toContain('Nothing here yet');
  await settle();
});
