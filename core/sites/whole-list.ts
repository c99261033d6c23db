import type { Sighting } from '../records/sighting';
import { scrollersOf } from './list-scroller';

/** Name of the connection between the panel and the script that reads the list; when the panel closes it, the reading ends. */
export const WHOLE_LIST_PORT = 'sidelight-whole-list';

/** Rows read so far, and the total that the page states. */
export interface ListProgress {
  read: number;
  shown: number | null;
}
/** `complete`: as many rows as the page states · `end`: nothing more comes · `no-list`: nothing to scroll · `left`: another page came. */
export type ListEnd = 'complete' | 'end' | 'no-list' | 'left' | 'cancelled' | 'limit';

/** Longest list that is read, in rows. */
const ROW_LIMIT = 10_000;
/** Share of the visible height that one step moves: rows at the edge are seen twice. */
const STEP = 0.8;
/** A step waits for new rows at these intervals in milliseconds, and goes on as soon as there are some. */
const FAST = [60, 120, 240];
const SLOW = [150, 350, 800];
/** Steps in a row without a new row or a movement that are the end of the list. */
const IDLE_STEPS = 2;

/**
 * Scrolls the page's own list from its beginning until every row was seen, and puts it back where it was. Rows that a list draws only
 * while they are in view are read as they come by; where some are still missing in the end, it goes through once more, slower.
 * @param read reads the page as it is and keeps what is new
 * @param pause resolves after so many milliseconds
 */
export async function readWholeList(
  document: Document,
  read: () => Sighting | null,
  pause: (ms: number) => Promise<void>,
  onProgress: (progress: ListProgress) => void,
  signal: AbortSignal,
): Promise<ListProgress & { why: ListEnd }> {
  const first = read();
  const kind = first?.records[0]?.kind;
  const keys = new Set<string>();
  let shown: number | null = null;
  let left = first === null;

  /** Reads once; true when there was a row that had not been seen. */
  const take = (): boolean => {
    const sighting = read();
    // A list may be drawn anew for a moment; another page in its place is the end.
    if (sighting !== null && placeOf(sighting) !== placeOf(first!)) left = true;
    if (sighting === null || left) return false;
    const before = keys.size;
    for (const record of sighting.records) if (record.kind === kind) keys.add(record.keys[0]!);
    const total = sighting.rows?.shown ?? shown;
    const news = keys.size > before || total !== shown;
    shown = total;
    if (news) onProgress({ read: keys.size, shown });
    return keys.size > before;
  };
  const complete = () => shown !== null && keys.size >= shown;
  const over = () => left || signal.aborted || complete() || keys.size >= ROW_LIMIT;
  const settle = async (waits: readonly number[]): Promise<boolean> => {
    for (const wait of waits) {
      await pause(wait);
      if (take()) return true;
      if (over()) return false;
    }
    return false;
  };

  if (first !== null) take();
  const scrollers = first === null ? [] : scrollersOf(document, first.records);
  for (const waits of [FAST, SLOW]) {
    for (const scroller of scrollers) if (!over()) await through(scroller, waits, settle, over);
    // Without a total a second look could not tell that anything is missing.
    if (shown === null) break;
  }
  const why = signal.aborted ? 'cancelled' : left ? 'left' : complete() ? 'complete' : null;
  const end = keys.size >= ROW_LIMIT ? 'limit' : scrollers.length === 0 ? 'no-list' : 'end';
  return { read: keys.size, shown, why: why ?? end };
}

async function through(
  scroller: Element,
  waits: readonly number[],
  settle: (waits: readonly number[]) => Promise<boolean>,
  over: () => boolean,
): Promise<void> {
  const start = scroller.scrollTop;
  if (start > 0) {
    scroller.scrollTop = 0;
    await settle(waits);
  }
  let idle = 0;
  while (!over() && idle < IDLE_STEPS) {
    const before = scroller.scrollTop;
    scroller.scrollTop = before + scroller.clientHeight * STEP;
    const news = await settle(waits);
    idle = news || scroller.scrollTop !== before ? 0 : idle + 1;
  }
  scroller.scrollTop = start;
}

function placeOf({ page, url }: Sighting): string {
  const { host, pathname } = new URL(url);
  return `${page} ${host}${pathname}`;
}
