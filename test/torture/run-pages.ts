import { stdout } from 'node:process';
import { tortureMutatedPages } from './mutated-pages';

/** `tsx test/torture/run-pages.ts [COPIES] [SEED]`: mutated copies of all test pages, read in a real browser. The same seed gives the same copies. */
const total = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_261_122);

interface Sum {
  mutated: number;
  stillRead: number;
  thrown: number;
  wrong: number;
  silent: number;
}
const none = (): Sum => ({ mutated: 0, stillRead: 0, thrown: 0, wrong: 0, silent: 0 });

const bySite = new Map<string, Sum>();
const all = none();
const changes = new Map<string, number>();
const found: string[] = [];
const start = performance.now();
const seconds = () => (performance.now() - start) / 1_000;

await tortureMutatedPages(total, seed, count => {
  const site = count.page.split('/')[0]!;
  const sum = bySite.get(site) ?? none();
  bySite.set(site, sum);
  for (const into of [all, sum]) {
    into.mutated += count.mutated;
    into.stillRead += count.stillRead;
    for (const what of ['thrown', 'wrong', 'silent'] as const) into[what] += count[what].length;
  }
  for (const [name, times] of Object.entries(count.changes)) changes.set(name, (changes.get(name) ?? 0) + times);
  for (const what of ['thrown', 'wrong', 'silent'] as const) found.push(...count[what].map(one => `${what}  ${one}`));
  const line = `${all.mutated} of ${total} pages · ${Math.round(all.mutated / seconds())} a second · ${found.length} findings`;
  if (stdout.isTTY) stdout.write(`\r${line}`);
});

const row = (name: string, { mutated, stillRead, thrown, wrong, silent }: Sum) =>
  [name.padEnd(12), ...[mutated, stillRead, thrown, wrong, silent].map(value => String(value).padStart(9))].join('');
const lines = [
  '',
  `seed ${seed}, ${Math.round(seconds())} s; changes: ${[...changes].map(([name, times]) => `${name} ${times}`).join(', ')}`,
  ['site'.padEnd(12), ...['pages', 'read', 'throws', 'wrong', 'silent'].map(name => name.padStart(9))].join(''),
  ...[...bySite].sort().map(([name, sum]) => row(name, sum)),
  row('all', all),
  ...found.slice(0, 100),
];
stdout.write(`${lines.join('\n')}\n`);
if (found.length > 0) process.exitCode = 1;
