import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { BUILDS } from '../e2e/played-workspace';
import { TEST_PAGES } from '../sites/test-pages';
import {
  costOfReading,
  costOfStorm,
  costsOfStart,
  growthOf,
  inBrowser,
  testPageNamed,
  withEmptyScripts,
} from './page-cost';
import type { OwnWork } from './trace';

/** `tsx test/bench/run-page.ts [--seconds 60] [--navigations 500] [--only start|reading|storm|growth] [--rounds 3]`: what the extension costs a page. Needs `npm run build:test`. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    navigations: { type: 'string', default: '500' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const wanted = (part: string) => values.only === undefined || values.only === part;
const say = (line: string) => stdout.write(`${line}\n`);
const load = () => `load ${loadavg()[0]!.toFixed(1)}`;
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const LIST = testPageNamed('hubspot/deal-list--table');

if (wanted('start')) {
  // One page of each product, in turns with and without anything in the scripts, so that a drift of the machine meets both alike.
  const pages = [...new Map(TEST_PAGES.map(page => [page.site, page])).values()];
  const empty = withEmptyScripts(BUILDS.testing);
  const costs = { own: [] as number[], empty: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [which, build] of [['own', BUILDS.testing] as const, ['empty', empty] as const]) {
      await inBrowser(build, async browser => {
        for (const page of pages) costs[which].push(...(await costsOfStart(browser, page, 3)));
      });
    }
  }
  rmSync(empty, { recursive: true, force: true });
  for (const [which, all] of Object.entries(costs))
    say(
      `start of ${which === 'own' ? 'the page script' : 'an empty script in its place'}: median ${median(all).toFixed(2)} ms of processor, least ${Math.min(...all).toFixed(2)}, ${all.length} loads, ${load()}`,
    );
}

if (wanted('reading')) {
  const all = await inBrowser(BUILDS.testing, async browser => {
    const found: (OwnWork & { page: string })[] = [];
    for (const test of TEST_PAGES)
      found.push(...(await costOfReading(browser, test)).map(work => ({ ...work, page: test.name })));
    return found;
  });
  const longest = all.sort((a, b) => b.cpuMs - a.cpuMs).slice(0, 5);
  say(`longest pieces of work on pages with 20,000 further elements (${TEST_PAGES.length} pages):`);
  for (const one of longest)
    say(
      `  ${one.cpuMs.toFixed(1)} ms of processor, ${one.wallMs.toFixed(1)} ms by the clock: ${one.script} on ${one.page}`,
    );
}

if (wanted('storm')) {
  const seconds = Number(values.seconds);
  // One after the other and back again, so that a drift of the machine meets both alike.
  const order = [null, BUILDS.testing, BUILDS.testing, null];
  const costs: { own: boolean; script: number; task: number }[] = [];
  for (const extension of order) {
    const cost = await inBrowser(extension, browser => costOfStorm(browser, LIST, seconds));
    costs.push({ own: extension !== null, script: cost.scriptSeconds, task: cost.taskSeconds });
    say(
      `storm of ${seconds} s, ${extension === null ? 'without' : 'with'} the extension: script ${cost.scriptSeconds.toFixed(2)} s, tasks ${cost.taskSeconds.toFixed(2)} s, ${cost.mutations} mutations, ${load()}`,
    );
  }
  const sum = (own: boolean, of: 'script' | 'task') =>
    costs.filter(one => one.own === own).reduce((total, one) => total + one[of], 0);
  for (const of of ['script', 'task'] as const)
    say(`${of} time with / without: ${(sum(true, of) / sum(false, of)).toFixed(3)}`);
}

if (wanted('growth')) {
  const navigations = Number(values.navigations);
  for (const extension of [null, BUILDS.testing]) {
    const grown = await inBrowser(extension, browser => growthOf(browser, LIST, navigations));
    say(
      `growth after ${navigations} navigations, ${extension === null ? 'without' : 'with'} the extension: ${JSON.stringify(grown)}`,
    );
  }
}
