import type { Key } from '../records/keys';
import type { Missing, Sighting } from '../records/sighting';

/** A pure function for one kind of page. It never throws, never changes the page, and gives null where the page is not (yet) of its kind. */
export type Reader = (document: Document, url: URL, now: Date) => Sighting | null;

/**
 * What an act did. `no-composer`: no reply box is open; `several`: more than one is, and nothing tells which is meant; `unknown-editor`: what is
 * open is none that we know; `refused`: the editor did not take the text; `not-supported`: the page has no such thing.
 */
export type ActResult =
  | { done: true }
  | { done: false; why: 'no-composer' | 'several' | 'unknown-editor' | 'refused' | 'not-supported' };

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
  /** Key of the record that an address names, or null; absent where lists name their records otherwise. */
  keyOf?(url: URL): Key | null;
  /** Page kind → reader. */
  readers: Record<string, Reader>;
}

export type { Missing, Sighting };
