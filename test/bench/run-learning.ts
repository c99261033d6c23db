import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { stdout } from 'node:process';
import Papa from 'papaparse';
import type { Browser, Page } from 'puppeteer';
import { longestTask } from '../e2e/longest-task';
import { showView } from '../e2e/panel-page';
import { play } from '../e2e/played-workspace';
import { waitUntil } from '../e2e/wait-until';
import { decision, message } from '../support/world';

/**
 * `npm run bench:learning`: the full training in the panel's own worker, on the 10,003 labelled messages of banking77 as decisions of the user. Seconds, steps of the progress
 * bar, the longest task of the panel meanwhile, and how soon it ends on Cancel. Exit code 1 where a target is missed. Needs `npm run build:test` and ../shared.
 */
const FILE = resolve(import.meta.dirname, '../../../shared/data/intents/banking77/train.csv');
const MOST_SECONDS = 20;
const LONGEST_TASK_MS = 50;
const id = (testId: string) => `[data-testid="${testId}"]`;

async function put(page: Page, storeName: string, rows: readonly unknown[]): Promise<void> {
  await page.evaluate(
    (name, text) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const row of JSON.parse(text) as unknown[]) writing.objectStore(name).put(row);
          writing.onerror = () => failed(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    storeName,
    JSON.stringify(rows),
  );
}

/** Processor seconds of the process that used most since `before`. */
async function processorSeconds(browser: Browser, before: ReadonlyMap<number, number>): Promise<number> {
  const now = await processes(browser);
  return Math.max(...[...now].map(([process, seconds]) => seconds - (before.get(process) ?? 0)));
}

async function processes(browser: Browser): Promise<Map<number, number>> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(processInfo.map(({ id: process, cpuTime }) => [process, cpuTime]));
}

/** Shows the answer to the open message, whose training begins once the panel rests. */
async function openSupport(panel: Page): Promise<void> {
  await panel.reload();
  await showView(panel, 'support');
  await panel.waitForSelector(id('cancel-learning'), { timeout: 60_000 });
}

async function main(): Promise<number> {
  if (!existsSync(FILE)) {
    stdout.write('skipped: ../shared/data/intents/banking77 is not there\n');
    return 0;
  }
  const { data: rows } = Papa.parse<{ text: string; label: string }>(readFileSync(FILE, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const played = await play('testing');
  try {
    const { browser } = played.chromium;
    const mail = await played.chromium.open(played.threadUrl('Charged twice for October'));
    const panel = await played.chromium.openPanel(mail);
    await showView(panel, 'support');
    await panel.waitForSelector(id('reply'));
    const key = (at: number) => `banking:${at}`;
    const messages = rows.map(({ text }, at) => message(key(at), { threadKey: `thread:${key(at)}`, text }));
    await put(panel, 'records', messages);
    const decisions = rows.map(({ label }, at) => decision({ subject: key(at), choice: label }));
    await put(panel, 'decisions', decisions);

    await openSupport(panel);
    await panel.click(id('cancel-learning'));
    const cancelled = performance.now();
    await waitUntil('the training has ended', async () => (await panel.$(id('cancel-learning'))) === null);
    const cancelMs = performance.now() - cancelled;
    if ((await panel.$(id('learning'))) !== null) throw new Error('cancel: the training counted all the same');

    let seconds = 0;
    let processor = 0;
    let steps = 0;
    const longest = await longestTask(panel, async () => {
      await openSupport(panel);
      const before = await processes(browser);
      const began = performance.now();
      steps = await panel.evaluate(
        cancel =>
          new Promise<number>(done => {
            const seen = new Set<string | null>();
            const watcher = new MutationObserver(() => {
              const bar = document.querySelector('[data-testid="learning"] [role="progressbar"]');
              if (bar) seen.add(bar.getAttribute('aria-valuenow'));
              if (document.querySelector(cancel) !== null) return;
              watcher.disconnect();
              done(seen.size);
            });
            watcher.observe(document, { subtree: true, childList: true, attributes: true });
          }),
        id('cancel-learning'),
      );
      seconds = (performance.now() - began) / 1_000;
      processor = await processorSeconds(browser, before);
      await panel.waitForSelector(id('learning'), { timeout: 60_000 });
    });
    const note = await panel.$eval(id('learning'), one => one.textContent);
    stdout.write(
      `${rows.length} messages, ${new Set(rows.map(({ label }) => label)).size} categories: ${seconds.toFixed(1)} s by the clock, ` +
        `${processor.toFixed(1)} s of processor (at most ${MOST_SECONDS}), load ${loadavg()[0]!.toFixed(1)}\n` +
        `${steps} steps of progress shown; the panel's longest task ${longest.toFixed(0)} ms of processor (at most ${LONGEST_TASK_MS}), from its start on\n` +
        `ended ${cancelMs.toFixed(0)} ms after Cancel\n${note}\n`,
    );
    return processor <= MOST_SECONDS && longest <= LONGEST_TASK_MS && steps > 10 ? 0 : 1;
  } finally {
    await played.close();
  }
}

process.exitCode = await main();
