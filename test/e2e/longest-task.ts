import type { Page } from 'puppeteer';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Microseconds on the processor, without what other programs took. */
  tdur?: number;
  args?: { name?: string; data?: unknown };
}

/** Runs `during` and gives the longest task of the page's main thread meanwhile, in milliseconds of processor time. */
export async function longestTask(page: Page, during: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await during();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('trace: nothing was recorded');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const own = new Set(
    traceEvents.filter(({ args }) => JSON.stringify(args ?? {}).includes('chrome-extension://')).map(threadOf),
  );
  const tasks = traceEvents.filter(
    event =>
      event.ph === 'X' && event.name.endsWith('RunTask') && main.has(threadOf(event)) && own.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('trace: no task of the page was recorded');
  return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1_000;
}
