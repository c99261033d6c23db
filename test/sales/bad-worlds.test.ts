// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { tell } from '../../components/tell';
import type { World } from '../../core/records/world';
import { forecastBasis, whatIf } from '../../core/sales';
import { createSupport, type SupportEngine, supportAnalysis } from '../../core/support';
import { loadEnglish } from '../../core/text/stem';
import { openPanel } from '../components/open-panel';
import { NO_COUNTS, NOW as PANEL_NOW } from '../components/sample-values';
import { useTexts } from '../components/texts';
import { allAnalyses } from './all-analyses';
import { badWorlds } from './bad-worlds';
import { emittedWords, numbersIn } from './emitted-words';
import { NOW, settings } from './records';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));

let engine: SupportEngine;
beforeAll(async () => {
  await useTexts();
  engine = createSupport(await loadEnglish());
});

/** Results of everything that the panel's worker computes. */
function everything(world: World) {
  const chosen = settings({ target: 50_000, ownAddresses: ['me@own.example'] });
  const [first, second] = world.deals.filter(deal => deal.status === 'open');
  return {
    ...allAnalyses(world, chosen),
    whatIf: whatIf(forecastBasis(world, chosen, NOW), [
      ...(first ? [{ dealId: first.id, what: 'won' as const }] : []),
      ...(second ? [{ dealId: second.id, what: 'dropped' as const }] : []),
    ]),
    support: supportAnalysis(world, chosen, NOW, { about: null, keys: [], threadKey: 'thread:1' }, engine),
  };
}

describe.each(badWorlds())('$name', ({ world, says }) => {
  let results: ReturnType<typeof everything>;
  beforeAll(() => {
    results = everything(world);
  }, 60_000);
  test('gives finite numbers in every analysis', () => {
    expect(numbersIn(results).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity|undefined/);
  });
  test('gives win rates and intervals between 0 and 1, and quantiles in order', () => {
    const { wins, forecast, report } = results;
    const rates = [report.winRate, ...report.byOwner, ...report.bySource, ...report.byProduct];
    const rows = [
      ...rates.flatMap(row => (row === null ? [] : [[0, row.low, row.rate, row.high, 1]])),
      ...wins.byDeal.map(win => [0, win.low, win.probability, win.high, 1]),
      ...[forecast, results.whatIf].map(({ quantiles: { p2_5, p10, p50, p90, p97_5 } }) => [
        p2_5,
        p10,
        p50,
        p90,
        p97_5,
      ]),
    ];
    expect(rows.filter(row => row.some((value, at) => value < (row[at - 1] ?? value)))).toEqual([]);
  });
  test('says an honest word', () => {
    const codes = new Set(emittedWords(results).map(({ code }) => code));
    expect(says.filter(code => !codes.has(code))).toEqual([]);
  });
  test('says it in the panel, and shows no figure that is none', async () => {
    const { byDeal: _, ...wins } = results.wins;
    const { forecast, funnel, deals } = results;
    const answers = {
      pipeline: async () => ({ forecast, funnel, deals, wins }),
      report: async () => results.report,
      ...(world.deals.length === 0 ? { counts: async () => NO_COUNTS } : {}),
    };
    let shown = '';
    for (const view of ['pipeline', 'reports'] as const) {
      shown += (await openPanel(view, answers)).host.textContent;
    }
    expect(shown).not.toMatch(/NaN|Infinity|∞|undefined|\[object/);
    if (world.deals.length === 0) {
      expect(shown).toContain('Nothing here yet');
      return;
    }
    const words = emittedWords({ ...(await answers.pipeline()), report: results.report });
    const honest = words.filter(({ code }) => says.includes(code));
    expect(new Set(honest.map(({ code }) => code)).size).toBe(says.length);
    for (const each of honest) expect(shown).toContain(tell(each, PANEL_NOW));
  });
});
