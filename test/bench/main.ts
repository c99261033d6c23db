import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Bench, type BenchEntry, type BenchRow, passes, tableOf } from './bench';
import { coldStartBench } from './cold-start';
import { forecastBench } from './forecast';
import { coverageBench } from './forecast-coverage';
import { openDealsBench } from './open-deals';
import { contactsBench, repliesBench } from './people';
import { rankBench } from './rank';
import { rulesBench } from './rules';
import { trainingBench } from './speed';
import { faqBench, intentsBench } from './support';
import { classifySpeedBench, searchSpeedBench } from './support-speed';
import { supportTrainingBench } from './support-training';
import { closeBench, noSignalBench, prequentialBench, winBench } from './win';

/** Each entry measures one part; a new one adds a line here. */
const ENTRIES: BenchEntry[] = [
  winBench,
  prequentialBench,
  noSignalBench,
  closeBench,
  coldStartBench,
  forecastBench,
  coverageBench,
  openDealsBench,
  trainingBench,
  rulesBench,
  intentsBench,
  faqBench,
  supportTrainingBench,
  classifySpeedBench,
  searchSpeedBench,
  contactsBench,
  repliesBench,
  rankBench,
];

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared/data');

/** `npm run bench [WORD]`: measures everything, or the entries whose name holds the word, and prints one table. Exit code 1 when a target is not reached. */
async function main([word = '']: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bench: Bench = {
    data: path => join(shared, path),
    scratch: name => join(folder, name),
    lab: async (...args) => JSON.parse((await run('npx', ['tsx', 'test/lab/main.ts', ...args], { cwd: root })).stdout),
    score: async (...args) => JSON.parse((await run('python3', [join(shared, 'score.py'), ...args])).stdout),
  };
  const rows: BenchRow[] = [];
  try {
    for (const entry of ENTRIES.filter(({ name }) => name.includes(word))) {
      const missing = entry.needs.find(path => !existsSync(join(shared, path)));
      if (missing !== undefined) {
        process.stderr.write(`${entry.name}: skipped, ../shared/data/${missing} is not there\n`);
        continue;
      }
      process.stderr.write(`${entry.name} …\n`);
      rows.push(...(await entry.run(bench)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(tableOf(rows));
  return rows.some(row => passes(row) === false) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
