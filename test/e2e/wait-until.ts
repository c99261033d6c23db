import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is true. Throws after `timeoutMs`, naming what was waited for and the last error on the way. */
export async function waitUntil(
  what: string,
  ask: () => Promise<boolean> | boolean,
  timeoutMs = 20_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`, { cause: last });
}
