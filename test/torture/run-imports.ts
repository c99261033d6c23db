import { browserImport } from './browser-import';
import { importCost } from './imports';

/**
 * `npm run torture`: long files. First the parsers alone, then the same files through the panel of a real browser and into its store (needs
 * `npm run build:test`): a table of 50 MB, one of 1 GB, which is refused, and a mailbox of 500 MB. Half an hour, and 1.1 GB of disk.
 * `npm run torture -- parsers` and `npm run torture -- browser` run one half; a number after it makes the files that share of their size.
 */
const MB = 1024 ** 2;
const HEAP_LIMIT_MB = 300;
const TASK_LIMIT_MS = 50;
const FILES = [
  ['table', 50 * MB],
  ['table', 1024 * MB],
  ['mail', 500 * MB],
] as const;
const [half = 'both', share = '1'] = process.argv.slice(2);

function report(cost: object, isWithin: boolean): void {
  process.stdout.write(`${JSON.stringify(cost)}\n`);
  if (!isWithin) process.exitCode = 1;
}

if (half !== 'browser') {
  for (const [kind, bytes] of FILES) {
    const cost = await importCost(kind, bytes * Number(share));
    report(cost, cost.peakMb <= HEAP_LIMIT_MB);
  }
}
if (half !== 'parsers') {
  for (const [kind, bytes] of FILES) {
    const cost = await browserImport(kind, bytes * Number(share));
    report(cost, cost.peakHeapMb <= HEAP_LIMIT_MB && cost.longestTaskMs <= TASK_LIMIT_MS);
  }
}
