import type { PageHealth } from '../records/page-health';

/**
 * How a kind of page is read. `good`: all that was looked for · `some`: fields are missed · `rows`: fewer rows are read than look like
 * rows · `blank`: the reader recognises nothing any more.
 */
export type Light = 'good' | 'some' | 'rows' | 'blank';

/** One kind of page of one site. */
export interface PageReport {
  site: string;
  page: string;
  light: Light;
  /** The newest sighting. */
  readAt: string;
  /** Fields that are missed, longest first: on how many records the last time, and since when. */
  missed: {
    kind: string;
    field: string;
    records: number;
    since: string;
    why: 'not-found' | 'unreadable' | 'ambiguous';
  }[];
  /** Rows of the newest sighting; null on pages of one record. */
  rows: PageHealth['rows'];
  /** Since when the two counts of rows disagree. */
  rowsSince: string | null;
  /** Since when nothing is recognised; null while something is, or until it is certain. */
  blankSince: string | null;
  /** Every field that was ever read, by the selector that gave it last. */
  fields: { kind: string; field: string; selector: string; at: string }[];
}
