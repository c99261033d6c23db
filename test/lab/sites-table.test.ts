import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contradictions, sitesTable } from './sites-table';

test('core/sites/README.md is what `npm run --silent sites` prints', () => {
  const committed = readFileSync(resolve(import.meta.dirname, '../../core/sites/README.md'), 'utf8');
  expect(committed).toBe(sitesTable());
});

test('no product is said to lack a page that is read', () => {
  expect(contradictions()).toEqual([]);
});
