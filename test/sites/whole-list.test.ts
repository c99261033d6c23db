// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Seen, Sighting } from '../../core/records';
import { type ListProgress, readWholeList } from '../../core/sites/whole-list';

const ROW = 40;
const VIEW = 400;
const URL_OF_LIST = 'https://crm.example/deals';

interface Played {
  rows: number;
  /** What the page states; null for none. */
  shown: number | null;
  /** Rows drawn so many pauses after the scrolling, as they come over the network. */
  lateBy?: number;
}

/** Lists as boxes of `VIEW` pixels that draw only what is in view: one for a table, several for a board. */
function play(boxes: Played[]) {
  const columns = boxes.map(({ rows, lateBy = 0 }, column) => {
    const box = document.createElement('div');
    box.style.overflowY = 'auto';
    let top = 0;
    let age = Number.POSITIVE_INFINITY;
    Object.defineProperties(box, {
      clientHeight: { value: VIEW },
      scrollHeight: { value: rows * ROW },
      scrollTop: {
        get: () => top,
        set: (wanted: number) => {
          const next = Math.max(0, Math.min(wanted, rows * ROW - VIEW));
          if (next !== top) age = 0;
          top = next;
        },
      },
    });
    document.body.append(box);
    const draw = () => {
      if (age < lateBy) return;
      const first = Math.floor(top / ROW);
      const ids = Array.from({ length: Math.min(rows, VIEW / ROW) }, (_, index) => first + index);
      const drawn = ids.map(id => {
        const link = document.createElement('a');
        link.href = `/deals/${1_000 * (column + 1) + id}`;
        return link;
      });
      box.replaceChildren(...drawn);
    };
    draw();
    const tick = () => {
      age += 1;
      draw();
    };
    return { box, draw, tick };
  });
  const shown = boxes.every(box => box.shown === null) ? null : boxes.reduce((sum, box) => sum + (box.shown ?? 0), 0);
  let reads = 0;
  const read = (): Sighting => {
    reads += 1;
    for (const { draw } of columns) draw();
    const links = [...document.querySelectorAll('a')];
    const records = links.map(
      link => ({ kind: 'deal', keys: [`crm:${link.pathname.split('/').pop()}`], fields: {} }) as Seen,
    );
    const rows = { read: records.length, looksLike: records.length, shown };
    return {
      site: 'crm',
      page: 'deal-list',
      url: URL_OF_LIST,
      at: '',
      account: null,
      records,
      missing: [],
      selectors: {},
      rows,
      about: null,
    };
  };
  const pause = async () => {
    for (const { tick } of columns) tick();
  };
  return { read, pause, boxes: columns.map(({ box }) => box), reads: () => reads };
}

async function run(
  boxes: Played[],
  signal = new AbortController().signal,
  onProgress: (at: ListProgress) => void = () => {},
) {
  const page = play(boxes);
  return { ...(await readWholeList(document, page.read, page.pause, onProgress, signal)), page };
}

afterEach(() => document.body.replaceChildren());

describe('reading a whole list', () => {
  test('sees every row of a list that draws ten of 300, and stops as soon as it has', async () => {
    const told: number[] = [];
    const { read, shown, why, page } = await run([{ rows: 300, shown: 300 }], undefined, at => told.push(at.read));
    expect({ read, shown, why }).toEqual({ read: 300, shown: 300, why: 'complete' });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(page.reads()).toBeLessThan(60);
    expect(page.boxes[0]!.scrollTop).toBe(0);
  });

  test('waits for rows that come late', async () => {
    expect(await run([{ rows: 120, shown: 120, lateBy: 3 }])).toMatchObject({ read: 120, why: 'complete' });
  });

  test('goes through every column of a board, and puts each back where it was', async () => {
    const boxes = [
      { rows: 80, shown: 80 },
      { rows: 50, shown: 50 },
    ];
    expect(await run(boxes)).toMatchObject({ read: 130, shown: 130, why: 'complete' });
  });

  test('says that the page gives no more where it states more than it has', async () => {
    expect(await run([{ rows: 60, shown: 500 }])).toMatchObject({ read: 60, shown: 500, why: 'end' });
  });

  test('ends by itself where the page states no total', async () => {
    expect(await run([{ rows: 90, shown: null }])).toMatchObject({ read: 90, shown: null, why: 'end' });
  });

  test('stops when it is cancelled, with the list where it was', async () => {
    const ending = new AbortController();
    const { read, why, page } = await run([{ rows: 300, shown: 300 }], ending.signal, at => {
      if (at.read > 50) ending.abort();
    });
    expect(why).toBe('cancelled');
    expect(read).toBeLessThan(100);
    expect(page.boxes[0]!.scrollTop).toBe(0);
  });

  test('stops when another page takes its place', async () => {
    const page = play([{ rows: 300, shown: 300 }]);
    let n = 0;
    const read = () => {
      n += 1;
      return n > 5 ? { ...page.read(), url: 'https://crm.example/contacts' } : page.read();
    };
    const end = await readWholeList(document, read, page.pause, () => {}, new AbortController().signal);
    expect(end.why).toBe('left');
    expect(end.read).toBeLessThan(300);
  });

  test('says so where nothing can be scrolled', async () => {
    const page = play([{ rows: 8, shown: 20 }]);
    const end = await readWholeList(document, page.read, page.pause, () => {}, new AbortController().signal);
    expect(end).toEqual({ read: 8, shown: 20, why: 'no-list' });
  });
});
