import type { SightingReply } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';

/** Waits before a message is sent again; for a sighting the last one repeats. */
export const RETRY_MS = [300, 1_000, 3_000, 10_000];
/** A background script that was killed in the middle may never answer. */
export const ANSWER_MS = 4_000;
/** More unacknowledged sightings than this means that nobody will ever listen; the oldest is then given up. */
const KEPT = 50;

/** Sightings on their way: each is sent again until the background acknowledges it, oldest first, also after the page has moved on. */
export class Outbox {
  readonly #waiting: Sighting[] = [];
  #sending = false;

  constructor(
    private readonly send: (message: unknown) => Promise<unknown>,
    private readonly signal: AbortSignal,
  ) {}

  put(sighting: Sighting): void {
    this.#waiting.push(sighting);
    if (this.#waiting.length > KEPT) this.#waiting.shift();
    if (!this.#sending) void this.#empty();
  }

  /** Resolves when nothing waits any more, or the script ends. */
  async empty(): Promise<void> {
    while (this.#sending) await pause(50);
  }

  async #empty(): Promise<void> {
    this.#sending = true;
    let failures = 0;
    while (this.#waiting.length > 0 && !this.signal.aborted) {
      const sighting = this.#waiting[0]!;
      const reply = await this.#deliver(sighting);
      // A refusal is final: the same sighting would be refused again.
      if (reply && (reply.ok || reply.final)) {
        if (this.#waiting[0] === sighting) this.#waiting.shift();
        failures = 0;
        continue;
      }
      await pause(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]!);
      failures++;
    }
    this.#sending = false;
  }

  async #deliver(sighting: Sighting): Promise<SightingReply | null> {
    const answer = this.send({ type: 'sighting', sighting }).catch(() => null);
    return (await Promise.race([answer, pause(ANSWER_MS)])) as SightingReply | null;
  }
}

export function pause(ms: number): Promise<null> {
  return new Promise(resolve => setTimeout(resolve, ms, null));
}
