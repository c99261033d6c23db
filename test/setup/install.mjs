// Makes a fresh clone ready for `npm start` and `npm test`: the packages, then a browser. Node's own modules only, as nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const onWindows = process.platform === 'win32';

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function run(command, args) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: onWindows });
  return done.status === 0;
}

function installPackages() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    fail('The packages could not be installed. See the lines above; is there a connection to the package registry?');
  }
}

function installBrowser() {
  if (findBrowser()) return;
  console.log('No Chromium or Chrome found; installing one …');
  const onDebian = existsSync('/etc/debian_version');
  if (onDebian && process.getuid?.() === 0) {
    const fonts = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium', ...fonts]) && findBrowser()) return;
  }
  if (run('npx', ['puppeteer', 'browsers', 'install', 'chrome']) && findBrowser()) return;
  fail(
    'No browser could be installed. Install Chromium or Chrome and run again, or set CHROME_PATH to its program file.',
  );
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or newer is needed; this is ${process.versions.node}.`);
installPackages();
try {
  installBrowser();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
