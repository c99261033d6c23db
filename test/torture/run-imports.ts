import { importCost } from './imports';

/** `tsx test/torture/run-imports.ts`: a table of 50 MB, one of 1 GB (refused) and a mailbox of 500 MB; 1.1 GB of free disk are needed. */
const MB = 1024 ** 2;
const LIMIT_MB = 300;

for (const [kind, size] of [
  ['mail', 500 * MB],
  ['table', 50 * MB],
  ['table', 1024 * MB],
] as const) {
  const cost = await importCost(kind, size);
  process.stdout.write(`${JSON.stringify(cost)}\n`);
  if (cost.peakMb > LIMIT_MB) process.exitCode = 1;
}
