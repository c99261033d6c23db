import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['entrypoints', 'components', 'core', 'public', 'wxt.config.ts', 'package-lock.json'];

function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map(name => latestChange(join(path, name))));
}

/** Folder of the test build, in which the three sites are granted; built anew where a source is younger. Throws when the build fails. */
export function buildIfStale(root: string): string {
  const folder = join(root, '.output', 'chrome-mv3-testing');
  const built = latestChange(join(folder, 'manifest.json'));
  if (built > 0 && SOURCES.every(source => latestChange(join(root, source)) <= built)) return folder;
  console.log('Building the extension …');
  const done = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--mode', 'testing'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`The build failed.\n${done.stdout}\n${done.stderr}`);
  return folder;
}
