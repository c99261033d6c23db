// `npm test`: everything that has to hold, in order, stopping at the first failure. The last line sums up both test runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
const env = { ...process.env };
if (env.CI === 'true') {
  env.NO_COLOR = '1';
  delete env.FORCE_COLOR;
}

const report = project => join(reports, `${project}.json`);
const vitest = project => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(project)}`,
];
const wxt = (...args) => ['node_modules/wxt/bin/wxt.mjs', ...args];
const tsc = (...args) => ['node_modules/typescript/bin/tsc', '--noEmit', ...args];

const STEPS = [
  ['Generated types', wxt('prepare')],
  ['Types of everything', tsc()],
  ['Types of the pure core, without the DOM', tsc('-p', 'core/tsconfig.json')],
  ['Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['Unit tests', vitest('unit'), 'unit'],
  ['Build', wxt('build')],
  ['Test build (hosts granted, nothing else differs)', wxt('build', '--mode', 'testing')],
  ['Browser tests', vitest('e2e'), 'e2e'],
];

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Adds a run's figures. A file that did not load has no tests to count, so a failed run counts at least one failure. */
function addReport(project, ok) {
  const before = totals.failed;
  if (existsSync(report(project))) {
    const result = JSON.parse(readFileSync(report(project), 'utf8'));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests;
    totals.skipped += result.numPendingTests + result.numTodoTests;
  }
  if (!ok && totals.failed === before) totals.failed += 1;
}

let broken = null;
const start = Date.now();
for (const [title, args, project] of STEPS) {
  console.log(`\n== ${title}`);
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  const ok = done.status === 0;
  if (project) addReport(project, ok);
  else if (!ok) totals.failed += 1;
  if (!ok) {
    broken = title;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log(
  broken ? `\n== FAILED: ${broken}` : `\n== All steps passed in ${Math.round((Date.now() - start) / 1000)} s`,
);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(broken ? 1 : 0);
