import type { PageState } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';
import type { Site } from '../../core/sites/site';
import { Outbox } from './outbox';

type Send = (message: unknown) => Promise<unknown>;

/** Runs the reader of the present page, tells the panel, and hands what is new to the outbox. */
export class PageReader {
  readonly #outbox: Outbox;
  #lastShown = '';
  #lastKept = '';

  constructor(
    private readonly site: Site,
    private readonly document: Document,
    private readonly send: Send,
    signal: AbortSignal,
  ) {
    this.#outbox = new Outbox(send, signal);
  }

  /** Reads the page, tells the panel, and sends the sighting if it says something new. */
  read(): PageState {
    const state = this.state();
    const content = contentOf(state.sighting);
    if (content + state.url !== this.#lastShown) {
      this.#lastShown = content + state.url;
      // Nobody listens while no panel is open.
      this.send(state).catch(() => {});
    }
    const { sighting } = state;
    // Recognised again after nothing was: news, even if the content is the same.
    if (sighting === null) this.#lastKept = '';
    if (sighting && content !== this.#lastKept && (sighting.records.length > 0 || sighting.missing.length > 0)) {
      this.#lastKept = content;
      this.#outbox.put(sighting);
    }
    return state;
  }

  /** Resolves when everything read so far is stored, or the script ends. */
  delivered(): Promise<void> {
    return this.#outbox.empty();
  }

  /** What is on the page now, without telling anyone. */
  state(): PageState {
    const url = new URL(this.document.location.href);
    const page = this.site.pageOf(url);
    const reader = page === null ? undefined : this.site.readers[page];
    const sighting = reader?.(this.document, url, new Date()) ?? null;
    return { type: 'page-state', url: url.href, site: this.site.id, page, sighting, settled: true };
  }
}

/** The content without the time of reading: two readings of an unchanged page are alike. */
function contentOf(sighting: Sighting | null): string {
  return JSON.stringify({ ...sighting, at: null });
}
