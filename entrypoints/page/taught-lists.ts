import type { ListReading } from '../../core/sites/taught/list-reading';

const LISTS = Symbol.for('sidelight.taught-lists');
type World = typeof globalThis & { [LISTS]?: ListReading };

/** Leaves what reads the rows of taught lists where the reader of taught pages finds it. */
export function offerLists(lists: ListReading): void {
  (globalThis as World)[LISTS] = lists;
}

/** null where only records were to be read so far. */
export function offeredLists(): ListReading | null {
  return (globalThis as World)[LISTS] ?? null;
}
