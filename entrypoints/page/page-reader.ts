import type { BringReaders, PageState } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';
import type { Reader, Site } from '../../core/sites/site';
import { ANSWER_MS, Outbox, pause, RETRY_MS } from './outbox';

type Send = (message: unknown) => Promise<unknown>;

/** What is known of a site as soon as its page is open; the readers come when there is something to read. */
export type SitePages = Pick<Site, 'id' | 'owns' | 'pageOf' | 'keyOf'>;

/** Runs the reader of the present page, tells the panel, and hands what is new to the outbox. */
export class PageReader {
  readonly #outbox: Outbox;
  #readers: Site['readers'] = {};
  #bringing = false;
  #lastShown = '';
  #lastKept = '';
  /** The record that was read last and its content without its own key; null after any other page. */
  #lastRecord: { about: string; content: string } | null = null;

  constructor(
    readonly site: SitePages,
    private readonly document: Document,
    private readonly send: Send,
    private readonly signal: AbortSignal,
  ) {
    this.#outbox = new Outbox(send, signal);
  }

  /** Reads the page, tells the panel, and sends the sighting if it says something new. */
  read(): PageState {
    const state = this.state();
    const content = contentOf(state.sighting);
    const shown = content + state.settled + state.url;
    if (shown !== this.#lastShown) {
      this.#lastShown = shown;
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

  /** Readers that were asked for: the page is read with them at once. */
  take(readers: Site['readers']): void {
    if (this.signal.aborted) return;
    this.#readers = { ...this.#readers, ...readers };
    this.read();
  }

  /** The reader of a kind of page, where it is there. */
  readerOf(page: string): Reader | undefined {
    return this.#readers[page];
  }

  /** Resolves when everything read so far is stored, or the script ends. */
  delivered(): Promise<void> {
    return this.#outbox.empty();
  }

  /** What is on the page now, without telling anyone. */
  state(): PageState {
    const url = new URL(this.document.location.href);
    const page = this.site.pageOf(url);
    const reader = page === null ? undefined : this.#readers[page];
    const settled = page === null || reader !== undefined;
    if (!settled) void this.#bring(page);
    const seen = reader?.(this.document, url, new Date()) ?? null;
    const sighting = seen !== null && this.#isRecordBefore(seen) ? null : seen;
    return { type: 'page-state', url: url.href, site: this.site.id, page, sighting, settled };
  }

  /** Asks for the reader of a kind of page, a few times where nothing comes; after that the next change of the page asks again. */
  async #bring(page: string): Promise<void> {
    if (this.#bringing) return;
    this.#bringing = true;
    const request: BringReaders = { type: 'bring-readers', page };
    for (const wait of RETRY_MS) {
      await Promise.race([this.send(request).catch(() => {}), pause(ANSWER_MS)]);
      if (!this.#isWanting(page)) break;
      await pause(wait);
      if (!this.#isWanting(page)) break;
    }
    this.#bringing = false;
    // The page has turned to another kind meanwhile, which nobody could ask for.
    if (!this.signal.aborted && this.#pageNow() !== page) this.read();
  }

  #pageNow(): string | null {
    return this.site.pageOf(new URL(this.document.location.href));
  }

  /** This kind of page is still open, and its reader is not there. */
  #isWanting(page: string): boolean {
    return !this.signal.aborted && this.#readers[page] === undefined && this.#pageNow() === page;
  }

  /**
   * After a navigation the address changes first: the same content under another key is still the record before. Two records alike in every
   * field, one right after the other, are read once.
   */
  #isRecordBefore({ about, records }: Sighting): boolean {
    const last = this.#lastRecord;
    const own = ownKey(about, records);
    const content = own === null ? '' : JSON.stringify(records).replaceAll(own, '');
    if (own !== null && last !== null && last.about !== own && last.content === content) return true;
    this.#lastRecord = own === null ? null : { about: own, content };
    return false;
  }
}

/** The key that the page's address gave: of its record, or of the thread that its messages belong to. */
function ownKey(about: string | null, records: Sighting['records']): string | null {
  const message = records.find(({ kind, keys }) => kind === 'message' && about !== null && keys.includes(about));
  return message?.kind === 'message' ? (message.fields.threadKey ?? about) : about;
}

/** The content without the time of reading: two readings of an unchanged page are alike. */
function contentOf(sighting: Sighting | null): string {
  return JSON.stringify({ ...sighting, at: null });
}
