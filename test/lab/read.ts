import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { siteOf } from '../../core/sites/registry';
import { loadPage } from './load-page';

const USAGE = 'usage: npm run --silent lab -- read PAGE.html --url URL [--now ISO]';

class UsageError extends Error {}

function argumentsOf(args: string[]): { path: string; url: URL; now: Date } {
  let parsed: { values: { url?: string; now?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { url: { type: 'string' }, now: { type: 'string' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [path] = positionals;
  if (path === undefined || positionals.length !== 1)
    throw new UsageError(`read: wants one page, got ${positionals.length}`);
  if (values.url === undefined) throw new UsageError('read: --url is required: the address decides which reader runs');
  if (!URL.canParse(values.url)) throw new UsageError(`read: --url is no address: "${values.url}"`);
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) throw new UsageError(`read: --now is no instant: "${values.now}"`);
  return { path, url: new URL(values.url), now };
}

/** Prints one JSON object: what the extension's own reader sees on a saved page. A page that no reader knows has `site: null`. */
export async function readCommand(args: string[]): Promise<number> {
  try {
    const { path, url, now } = argumentsOf(args);
    const html = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`read: can't open ${path} (${error.code})`);
    });
    const site = siteOf(url);
    const page = site?.pageOf(url) ?? null;
    const reader = page === null ? undefined : site?.readers[page];
    const sighting = reader?.(loadPage(html, url.href), url, now) ?? null;
    const result = sighting ?? { site: null, page: null, records: [], missing: [], selectors: {} };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}
