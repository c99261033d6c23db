import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './played-workspace';

export interface GrantedBuild {
  folder: string;
  remove(): void;
}

/**
 * A copy of the test build in which a host outside of the registry is granted: the question of the browser for it can't be answered by a test.
 *
 * @param origins match patterns, in place of those of the registry
 * @param texts the locale whose texts stand in place of the default ones: many browsers are installed with English alone
 */
export function grantedBuild(origins: readonly string[], texts?: 'zh_CN'): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-granted-'));
  cpSync(BUILDS.testing, folder, { recursive: true });
  if (texts !== undefined)
    cpSync(join(BUILDS.testing, '_locales', texts), join(folder, '_locales/en'), { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: origins }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
