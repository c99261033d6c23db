import { browser } from 'wxt/browser';
import type { TaughtReader } from '../../core/records/taught';
import { taughtSite } from '../../core/sites/taught';
import { answerLessons } from './answer-lessons';
import { startPage } from './start-page';

const TEACHING = Symbol.for('sidelight.teaching');
type World = typeof globalThis & { [TEACHING]?: AbortController };

/** The readers of this host, from the background, which has validated them; none when it does not answer. */
async function ownReaders(): Promise<TaughtReader[]> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'taught-readers' }).catch(() => null);
  return Array.isArray(answer) ? (answer as TaughtReader[]) : [];
}

/** Reads a host as the user taught it, and lets the user teach. A second start takes the place of the first. */
export async function startTaught(): Promise<void> {
  if (window.top !== window || location.protocol !== 'https:') return;
  const world: World = globalThis;
  world[TEACHING]?.abort();
  const ending = new AbortController();
  world[TEACHING] = ending;
  const read = async () => {
    const readers = await ownReaders();
    if (!ending.signal.aborted) startPage(taughtSite(location.hostname, readers));
  };
  // First, so that the panel's next question finds somebody who answers.
  answerLessons(document, read, ending.signal);
  await read();
}
