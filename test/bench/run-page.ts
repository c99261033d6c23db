import { loadavg } from 'node:os';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { BUILDS } from '../e2e/played-workspace';
import { TEST_PAGES } from '../sites/test-pages';
import { costOfReading, costOfStorm, growthOf, inBrowser, testPageNamed } from './page-cost';
import type { OwnWork } from './trace';

/** `tsx test/bench/run-page.ts [--seconds 60] [--navigations 500] [--only start|storm|growth]`: what the extension costs a page. Needs `npm run build:test`. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    navigations: { type: 'string', default: '500' },
    only: { type: 'string' },
  },
});
const wanted = (part: string) => values.only === undefined || values.only === part;
const say = (line: string) => stdout.write(`${line}\n`);
const load = () => `load ${loadavg()[0]!.toFixed(1)}`;
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const LIST = testPageNamed('hubspot/deal-list--table');

if (wanted('start')) {
  const works = await inBrowser(BUILDS.testing, async browser => {
    const found: { page: string; work: OwnWork[] }[] = [];
    for (const test of TEST_PAGES) found.push({ page: test.name, work: await costOfReading(browser, test) });
    return found;
  });
  const starts = works.flatMap(({ work }) =>
    work.filter(one => one.script.startsWith('page-') && one.name === 'EvaluateScript'),
  );
  const all = works.flatMap(({ page, work }) => work.map(one => ({ ...one, page })));
  const longest = [...all].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, 5);
  say(
    `start of the page script: median ${median(starts.map(one => one.cpuMs)).toFixed(2)} ms of processor, ${median(starts.map(one => one.wallMs)).toFixed(2)} ms by the clock, ${starts.length} pages, ${load()}`,
  );
  say(`longest pieces of work on pages with 20,000 further elements (${works.length} pages):`);
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
