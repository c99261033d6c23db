import type { Site } from '../../core/sites/site';
import type { PageReader } from './page-reader';

const READER = Symbol.for('sidelight.reader');
type World = typeof globalThis & { [READER]?: PageReader };

/** Leaves the page's reader where a script that is put into the same page later finds it. */
export function keepReader(reader: PageReader): void {
  (globalThis as World)[READER] = reader;
}

export function runningReader(): PageReader | null {
  return (globalThis as World)[READER] ?? null;
}

/** What a script that was asked for brings to the page that asked. */
export function giveReaders(readers: Site['readers']): void {
  runningReader()?.take(readers);
}
