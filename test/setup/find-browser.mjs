import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function usualPlaces(env) {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]);
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
    ...onPath,
  ];
}

/** Browsers that `puppeteer browsers install chrome` has put into its cache, newest first. */
function cached(env) {
  const folder = join(env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(folder)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-win64/chrome.exe',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return readdirSync(folder)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap(version => inside.map(path => join(folder, version, path)));
}

/**
 * Path of a Chromium or Chrome on this computer, or null. `CHROME_PATH` comes first and must exist when it is set. Puppeteer's own download comes
 * before an installed Chrome, since that one refuses to load extensions from the command line.
 */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${env.CHROME_PATH}`);
    return env.CHROME_PATH;
  }
  const all = usualPlaces(env);
  const chromium = all.filter(path => /chromium/i.test(path));
  const chrome = all.filter(path => !/chromium/i.test(path));
  return [...chromium, ...cached(env), ...chrome].find(path => existsSync(path)) ?? null;
}
