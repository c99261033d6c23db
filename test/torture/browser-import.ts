import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { shownText, showView } from '../e2e/panel-page';
import { INBOX, play } from '../e2e/played-workspace';
import { dealRows, mails, writePieces } from './seeded-files';

/** What the import of one file through the real panel took. Heap is that of the panel and its worker together, by their own count. */
export interface BrowserCost {
  file: string;
  fileMb: number;
  rows: number;
  previewSeconds: number;
  importSeconds: number;
  /** Until every view that refreshes by itself has its answer. */
  refreshSeconds: number;
  /** Processor time of the whole browser while the file was stored: what a busy machine does not change. */
  processorSeconds: number;
  /** Longest task of the panel, while the file is looked at and stored; and afterwards, while the view refreshes. 0: none over 50 ms. */
  longestTaskMs: number;
  longestTaskAfterMs: number;
  peakHeapMb: number;
  peakHeapAfterMb: number;
  /** What the panel said at the end. */
  outcome: string;
}

const MB = 1024 ** 2;
const KINDS = { table: { pieces: dealRows, ending: 'csv' }, mail: { pieces: mails, ending: 'mbox' } };

/** Imports a file of that many bytes in real Chromium: chosen in the file chooser, read from disk, stored by the panel's worker. */
export async function browserImport(kind: keyof typeof KINDS, bytes: number): Promise<BrowserCost> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-torture-'));
  const played = await play('testing');
  try {
    const { pieces, ending } = KINDS[kind];
    const name = `long.${ending}`;
    const rows = (await writePieces(join(folder, name), pieces(), bytes)) - (kind === 'table' ? 1 : 0);
    const panel = await played.chromium.openPanel(await played.chromium.open(INBOX));
    await showView(panel, 'followups');
    const cost = await imported(panel, join(folder, name), await processorClock(played.chromium.browser));
    return { file: name, fileMb: bytes / MB, rows, ...cost };
  } finally {
    await played.close();
    await rm(folder, { recursive: true });
  }
}

async function imported(
  panel: Page,
  path: string,
  processor: () => Promise<number>,
): Promise<Omit<BrowserCost, 'file' | 'fileMb' | 'rows'>> {
  await watchTasks(panel);
  const heap = await watchHeap(panel);
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 100) / 10;
  const input = (await panel.$('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await shown(panel, 'import-start', 'import-error');
  const previewSeconds = seconds();
  const before = await processor();
  if ((await shownText(panel, 'import-error')) === null) {
    await panel.locator('[data-testid="import-start"]').click();
    await shown(panel, 'import-result', 'import-error');
  }
  const importSeconds = seconds() - previewSeconds;
  const processorSeconds = Math.round(((await processor()) - before) * 10) / 10;
  const outcome = (await shownText(panel, 'import-result')) ?? (await shownText(panel, 'import-error')) ?? '';
  const during = { longestTaskMs: await longestTask(panel), peakHeapMb: heap.peak() };
  await watchTasks(panel);
  await refreshed(panel);
  const refreshSeconds = seconds() - previewSeconds - importSeconds;
  const after = { longestTaskAfterMs: await longestTask(panel), peakHeapAfterMb: heap.peak() };
  heap.stop();
  return { previewSeconds, importSeconds, processorSeconds, refreshSeconds, ...during, ...after, outcome };
}

async function processorClock(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.target().createCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}

/** Polls from outside: what waits inside the page would be a task of it. */
async function shown(panel: Page, ...testIds: string[]): Promise<void> {
  const selector = testIds.map(id => `[data-testid="${id}"]`).join(', ');
  while ((await panel.$(selector)) === null) await new Promise(resolve => setTimeout(resolve, 250));
}

/** The line over a view says that a newer answer is on its way; a skeleton, that there is none yet. */
async function refreshed(panel: Page): Promise<void> {
  for (let quiet = 0; quiet < 4; ) {
    quiet = (await panel.$('.refreshing, [data-testid="skeleton"]')) === null ? quiet + 1 : 0;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** Begins to note tasks of over 50 ms anew. */
async function watchTasks(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const holder = globalThis as unknown as { longTasks?: number[]; watcher?: PerformanceObserver };
    holder.watcher?.disconnect();
    holder.longTasks = [];
    holder.watcher = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) holder.longTasks?.push(entry.duration);
    });
    holder.watcher.observe({ entryTypes: ['longtask'] });
  });
}

async function longestTask(panel: Page): Promise<number> {
  return panel.evaluate(() => Math.max(0, ...((globalThis as unknown as { longTasks?: number[] }).longTasks ?? [])));
}

async function watchHeap(panel: Page): Promise<{ peak(): number; stop(): void }> {
  const sessions = [await panel.createCDPSession(), ...panel.workers().map(worker => worker.client)];
  const used = sessions.map(() => 0);
  let peak = 0;
  const ask = async (at: number) => {
    const { usedSize, backingStorageSize = 0 } = (await sessions[at]!.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    used[at] = usedSize + backingStorageSize;
    peak = Math.max(peak, used.reduce((sum, bytes) => sum + bytes, 0) / MB);
  };
  // A session answers between two tasks of its thread; the next question waits for the answer to the last.
  let watching = true;
  for (const at of sessions.keys()) {
    void (async () => {
      while (watching) {
        await ask(at).catch(() => undefined);
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    })();
  }
  return {
    peak: () => Math.round(peak),
    stop: () => {
      watching = false;
    },
  };
}
