import { expect, test } from 'vitest';
import { loadPage } from '../lab/load-page';
import { readMutated } from './mutation/read-mutated';
import { TEST_PAGES } from './test-pages';

/** The long version, in a real browser: `npm run torture`. */
const PAGES = 1_000;

test(`${PAGES.toLocaleString('en')} mutated pages: no reader throws, none gives a wrong value, none misses a required field in silence`, () => {
  const copies = Math.ceil(PAGES / TEST_PAGES.length);
  const counts = TEST_PAGES.map((page, index) => {
    const document = loadPage(page.html, page.url.href);
    return readMutated(document, { ...page, url: page.url.href }, copies, 20_261_122 + index);
  });
  for (const what of ['thrown', 'wrong', 'silent'] as const) expect(counts.flatMap(count => count[what])).toEqual([]);
  const sum = (of: 'mutated' | 'stillRead') => counts.reduce((all, count) => all + count[of], 0);
  expect(sum('mutated')).toBeGreaterThanOrEqual(PAGES);
  // Most small changes leave most of a page readable: a reader that gave up at once would pass the rest.
  expect(sum('stillRead') / sum('mutated')).toBeGreaterThan(0.75);
}, 180_000);
