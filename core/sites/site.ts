import type { Missing, Sighting } from '../records/sighting';

/** A pure function for one kind of page. It never throws, never changes the page, and gives null where the page is not (yet) of its kind. */
export type Reader = (document: Document, url: URL, now: Date) => Sighting | null;

/** What an act did. `no-composer`: nothing open to write into; `refused`: the editor did not take the text. */
export type ActResult = { done: true } | { done: false; why: 'no-composer' | 'refused' | 'not-supported' };

/** One product whose pages we read. */
export interface Site {
  id:
    | 'gmail'
    | 'salesforce'
    | 'hubspot'
    | 'zendesk'
    | 'freshdesk'
    | 'helpscout'
    | 'pipedrive'
    | 'zoho'
    | 'dynamics'
    | 'insightly'
    | `taught:${string}`;
  /** Shown to the user; a name of the product, not translated. */
  name: string;
  /** Match pattern for permission and registration, one host shape: `https://mail.google.com/*`. */
  hosts: string[];
  /** True for exactly the addresses of this product (host and scheme checked). */
  owns(url: URL): boolean;
  /** Page kind by the address alone, or null for a page that is not read. */
  pageOf(url: URL): string | null;
  /** Page kind → reader. */
  readers: Record<string, Reader>;
}

/** How a reply is put into the open composer of one site. Loaded at the user's click, not with the page (entrypoints/insert-reply.ts). */
export interface ReplyActs {
  /** Puts `text` into the open composer as if typed. Never sends. */
  insertReply: (document: Document, text: string) => Promise<ActResult>;
  /** Takes the last inserted text out again if it still stands there unchanged. */
  undoInsert: (document: Document) => Promise<ActResult>;
}

export type { Missing, Sighting };
