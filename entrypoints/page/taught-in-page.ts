import type { TaughtPages } from '../../core/sites/taught/taught-pages';

const TAUGHT = Symbol.for('sidelight.taught');
type World = typeof globalThis & { [TAUGHT]?: TaughtPages };

/** Leaves what the user taught of this host where the script that reads finds it. */
export function keepTaughtPages(pages: TaughtPages): void {
  (globalThis as World)[TAUGHT] = pages;
}

export function keptTaughtPages(): TaughtPages | null {
  return (globalThis as World)[TAUGHT] ?? null;
}
