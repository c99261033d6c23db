import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run properties [-- ROUNDS]`: every property test with ROUNDS (10) seeds of its own, which `npm test` does not draw. A seed that fails
 * is printed; `PROPERTY_SEED=… npm run unit -- FILE` repeats it.
 */
const [rounds = '10'] = process.argv.slice(2);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => /\.test\.tsx?$/.test(file))
  .map(file => join('test', file))
  .filter(file => readFileSync(file, 'utf8').includes("'fast-check'"));

for (let round = 0; round < Number(rounds); round++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stdout.write(`seed ${seed}\n`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=dot', ...files],
    { stdio: 'inherit', env: { ...process.env, PROPERTY_SEED: String(seed) } },
  );
  if (status !== 0) process.exitCode = 1;
}
