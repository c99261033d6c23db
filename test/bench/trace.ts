import type { CDPSession, Page } from 'puppeteer';

/** One event of the browser's own trace, times in microseconds. `tdur`: time on the processor, without what other programs took. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string; functionName?: string } };
}

/** What scripts of the extension took in one page. */
export interface OwnWork {
  name: string;
  script: string;
  wallMs: number;
  cpuMs: number;
}

/** Runs `during` and gives each piece of work of the extension's scripts in the page meanwhile. Pieces inside of others are not counted twice. */
export async function ownWork(page: Page, extensionId: string, during: () => Promise<void>): Promise<OwnWork[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-v8.compile', 'v8'] });
  await during();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('trace: nothing was recorded');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const own = traceEvents.filter(({ ph, args }) => ph === 'X' && urlOf(args?.data)?.includes(extensionId));
  const inner = (one: TraceEvent) =>
    own.some(
      other =>
        other !== one &&
        other.tid === one.tid &&
        other.pid === one.pid &&
        other.ts <= one.ts &&
        other.ts + (other.dur ?? 0) >= one.ts + (one.dur ?? 0),
    );
  return own
    .filter(one => !inner(one))
    .map(({ name, dur = 0, tdur = dur, args }) => ({
      name,
      script: (urlOf(args?.data) ?? '').split('/').pop()!,
      wallMs: dur / 1_000,
      cpuMs: tdur / 1_000,
    }));
}

const urlOf = (data: { url?: string; scriptName?: string } | undefined) => data?.url ?? data?.scriptName;

/** The page's own counters: seconds of script and of tasks, listeners, nodes, bytes of heap. */
export async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
