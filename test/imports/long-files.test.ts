import { expect, test } from 'vitest';
import { importCost } from '../torture/imports';

const MB = 1024 ** 2;

// The long version, with its figures, is test/torture/run-imports.ts.
test('a mailbox of 40 MB passes in bounded memory', async () => {
  const cost = await importCost('mail', 40 * MB);
  expect(cost).toMatchObject({ skipped: 0, refused: null });
  expect(cost.records).toBeGreaterThan(800);
  expect(cost.peakMb).toBeLessThan(300);
}, 60_000);

test('a table of 3 MB passes with every row', async () => {
  const cost = await importCost('table', 3 * MB);
  expect(cost).toMatchObject({ skipped: 0, refused: null });
  expect(cost.records).toBeGreaterThan(25_000);
}, 60_000);
