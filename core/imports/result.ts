import type { Kind, Seen } from '../records';

/** What the rows of a table can become. */
export type TableKind = 'deal' | 'person' | 'article' | 'template';

/** Column of the file → field of the record. */
export interface ColumnMapping {
  kind: TableKind;
  /** Index of the column → field name, e.g. `amount`, `closeDate`, `email`; absent columns are not taken. */
  columns: Record<number, string>;
  /** Order of day and month in the file's dates, where the values do not settle it. */
  dateOrder: 'ymd' | 'dmy' | 'mdy';
  /** The mark between whole and fraction in the file's numbers. */
  decimal: '.' | ',';
  /** Used where no column says the currency. */
  currency: string | null;
}

/** What a file looks like before anything is stored. */
export type ImportPreview = TablePreview | RecordsPreview;

/** A file that holds whole records: nothing is left to be mapped. */
export interface RecordsPreview {
  format: 'mail' | 'contacts' | 'articles';
  file: string;
  bytes: number;
  encoding: string;
  kind: 'message' | 'person' | 'article';
  /** Records in the file. */
  rows: number | null;
  /** Up to five of them, as they would be told in one line each. */
  first: { title: string | null; detail: string | null }[];
  /** Mail: addresses that the mailbox may belong to, the likeliest first. */
  accounts: string[];
  /** Those of them that the user says are their own; the likeliest is proposed. */
  own: string[];
}

/** A table: CSV, TSV and their like, or one sheet of a workbook. */
export interface TablePreview {
  format: 'table';
  file: string;
  bytes: number;
  /** `salesforce`, `hubspot`, `pipedrive`, `zoho`, or null for an unknown table. */
  dialect: string | null;
  /** `xlsx` for a workbook. */
  encoding: string;
  delimiter: string;
  /** The sheet of a workbook whose rows these are; null in any other table. */
  sheet: string | null;
  /** Every sheet that could be taken instead. */
  sheets: string[];
  header: string[];
  /** Up to 20 rows as written. */
  sample: string[][];
  /** Rows in the file without the header, or null while it is not counted. */
  rows: number | null;
  mapping: ColumnMapping;
  /** What else the rows could be taken for. */
  kinds: TableKind[];
  /** Fields that the mapping can name, with the English label for each, per kind. */
  fields: { field: string; required: boolean }[];
  /** Any one of these fields names a record well enough; the import can't start while no column gives one. */
  naming: string[];
  /** Fields that several columns may give at once. */
  repeatable: string[];
  /** Required fields that no column gives; the import can't start while there are any. */
  unmapped: string[];
}

export interface SkippedRow {
  /** Line of the table, the header being 1; row of the sheet; else the number of the mail, contact or article in the file. */
  row: number;
  /** `no-name`, `bad-date`, `bad-amount`, `message-too-large`, … */
  why: string;
  column: string | null;
  /** The row as written, cut to 500 characters. */
  raw: string;
}

/** A piece of the parsed file: sightings-to-be with their rows. */
export interface ParsedRows {
  records: { row: number; seen: Seen<Kind> }[];
  skipped: SkippedRow[];
  /** Share of the file that is parsed, 0…1. */
  progress: number;
}

/** A file that can't be imported at all. `code`: `empty-file`, `not-text`, `no-header`, `no-rows`, `too-large`, `too-many-rows`, `missing-column`, `no-messages`, `no-contacts`, `no-articles`, `old-workbook`, `locked-workbook`, `damaged-workbook`, `sheet-too-large`, `no-sheet`, `not-a-backup`, `newer-backup`. */
export class ImportError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly params: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ImportError';
  }
}
