import type { Key } from '../records/keys';
import { SHORT_LIMIT } from '../records/limits';
import type { FieldsOf, Kind } from '../records/records';
import type { Missing, Seen, Sighting } from '../records/sighting';
import { cut } from './text-of';

/** `must`: absent, empty and unreadable are all reported. `should`: an empty place is fine. `may`: never reported. */
export type Need = 'must' | 'should' | 'may';

/** What stands in a field's place, as shown; `raw` as stored, where the page says it (`2026-12-31`, `48000`). */
export interface Found {
  text: string;
  selector: string;
  element: Element;
  raw?: string | null;
}

/** `busy`: the user is typing there. */
export type Place = Found | 'busy' | null;

/** A value, or why there is none. */
export type Parsed<T> = { value: T } | { why: 'unreadable' | 'ambiguous' };

export type Draft<K extends Kind> = { kind: K; keys: Key[]; fields: Partial<FieldsOf<K>> };

const RECORD_LIMIT = 2_000;
const MISSING_LIMIT = 10_000;

/** Gathers what one reader sees on one page into a sighting. */
export class Reading {
  readonly #records = new Map<string, Seen>();
  #missing: Missing[] = [];
  readonly #selectors: Record<string, string> = {};

  constructor(
    private readonly site: string,
    private readonly page: string,
    private readonly url: URL,
    readonly now: Date,
  ) {}

  /** Notes which selector gave a field; the first one stands for the page. */
  matched(kind: Kind, field: string, selector: string): void {
    this.#selectors[`${kind}.${field}`] ??= cut(selector, SHORT_LIMIT);
  }

  miss(kind: Kind, key: Key | null, field: string, why: Missing['why']): void {
    this.#missing.push({ kind, key, field, why });
  }

  /** Takes the field from its place: sets it, sets null for an empty place, or notes why it could not be read. */
  take<K extends Kind, F extends keyof FieldsOf<K> & string>(
    draft: Draft<K>,
    field: F,
    place: Place,
    parse: (place: Found) => Parsed<FieldsOf<K>[F]>,
    need: Need = 'may',
  ): void {
    const why = this.#put(draft, field, place, parse, need);
    if (why !== null && need !== 'may') this.miss(draft.kind, draft.keys[0] ?? null, field, why);
  }

  #put<K extends Kind, F extends keyof FieldsOf<K> & string>(
    draft: Draft<K>,
    field: F,
    place: Place,
    parse: (place: Found) => Parsed<FieldsOf<K>[F]>,
    need: Need,
  ): Missing['why'] | null {
    if (place === null) return 'not-found';
    if (place === 'busy' || (place.text === '' && need === 'must')) return 'unreadable';
    const parsed = place.text === '' ? { value: null as FieldsOf<K>[F] } : parse(place);
    if ('why' in parsed) return parsed.why;
    draft.fields[field] = parsed.value;
    this.matched(draft.kind, field, place.selector);
    return null;
  }

  /** Adds a record of a list unless nothing of it could be read; then its misses become one of a record without a key. */
  addRow<K extends Kind>(draft: Draft<K>): boolean {
    if (Object.values(draft.fields).some(value => value !== undefined && value !== null)) {
      this.add(draft);
      return true;
    }
    this.#missing = this.#missing.filter(({ key }) => key !== draft.keys[0]);
    this.miss(draft.kind, null, 'name', 'not-found');
    return false;
  }

  /** Adds a record; a second one with the same first key fills the fields that the first left open. */
  add<K extends Kind>(draft: Draft<K>): void {
    const key = draft.keys[0];
    if (key === undefined || key.length > SHORT_LIMIT) return;
    const known = this.#records.get(`${draft.kind} ${key}`);
    if (known) Object.assign(known.fields, { ...draft.fields, ...known.fields });
    else this.#records.set(`${draft.kind} ${key}`, draft as unknown as Seen);
  }

  sighting(rest: Pick<Sighting, 'account' | 'rows' | 'about'>): Sighting {
    return {
      site: this.site,
      page: this.page,
      url: cut(this.url.href, SHORT_LIMIT),
      at: this.now.toISOString(),
      account: rest.account,
      records: [...this.#records.values()].slice(0, RECORD_LIMIT),
      missing: this.#missing.slice(0, MISSING_LIMIT),
      selectors: this.#selectors,
      rows: rest.rows,
      about: rest.about,
    };
  }
}
