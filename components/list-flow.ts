import { type Signal, signal } from '@preact/signals';
import type { Browser, ListMessage } from './services';

/** Where the reading of a whole list stands: of which page, how far, and why it ended (null while it runs). */
export interface ListState extends ListMessage {
  url: string;
}

export interface ListFlow {
  /** null until one was asked for. */
  state: Signal<ListState | null>;
  start(url: string): Promise<void>;
  cancel(): void;
}

/** Reads whole lists, one at a time. `done` is called when one has ended. */
export function listFlow(
  browser: Browser,
  act: (action: () => Promise<void>) => Promise<boolean>,
  done: () => void,
): ListFlow {
  const state = signal<ListState | null>(null);
  let running: AbortController | null = null;
  return {
    state,
    async start(url) {
      if (running) return;
      running = new AbortController();
      state.value = { url, read: 0, shown: null, why: null };
      const ended = await act(async () => {
        const end = await browser.readList(progress => {
          state.value = { ...progress, url };
        }, running!.signal);
        state.value = { ...end, url };
      });
      if (!ended) state.value = null;
      running = null;
      done();
    },
    cancel: () => running?.abort(),
  };
}
