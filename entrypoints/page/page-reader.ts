import type { PageState, SightingReply } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';
import type { Site } from '../../core/sites/site';

/** A sighting that nobody acknowledged is sent again after these waits, then with the next reading. */
const RETRY_MS = [500, 2_000, 8_000];

type Send = (message: unknown) => Promise<unknown>;

/** Runs the reader of the present page and sees to it that its sighting is acknowledged. */
export class PageReader {
  #lastSent = '';
  #lastShown = '';

  constructor(
    private readonly site: Site,
    private readonly document: Document,
    private readonly send: Send,
    private readonly signal: AbortSignal,
  ) {}

  /** Reads the page, tells the panel, and sends the sighting if it says something new. */
  read(): PageState {
    const state = this.state();
    const shown = `${state.url} ${fingerprint(state.sighting)}`;
    if (shown !== this.#lastShown) {
      this.#lastShown = shown;
      // Nobody listens while no panel is open.
      this.send(state).catch(() => {});
    }
    if (state.sighting && (state.sighting.records.length > 0 || state.sighting.missing.length > 0)) {
      void this.#deliver(state.sighting);
    }
    return state;
  }

  /** What is on the page now, without telling anyone. */
  state(): PageState {
    const url = new URL(this.document.location.href);
    const page = this.site.pageOf(url);
    const reader = page === null ? undefined : this.site.readers[page];
    const sighting = reader?.(this.document, url, new Date()) ?? null;
    return { type: 'page-state', url: url.href, site: this.site.id, page, sighting, settled: true };
  }

  async #deliver(sighting: Sighting): Promise<void> {
    const print = fingerprint(sighting);
    if (print === this.#lastSent) return;
    this.#lastSent = print;
    for (const wait of [0, ...RETRY_MS]) {
      if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
      if (this.signal.aborted || this.#lastSent !== print) return;
      const reply = (await this.send({ type: 'sighting', sighting }).catch(() => null)) as SightingReply | null;
      if (reply?.ok) return;
    }
    // Not acknowledged: the next reading tries again.
    if (this.#lastSent === print) this.#lastSent = '';
  }
}

/** The content without the time of reading: two readings of an unchanged page are alike. */
function fingerprint(sighting: Sighting | null): string {
  return JSON.stringify({ ...sighting, at: null });
}
