import type { Key } from '../records/keys';
import type { Seen } from '../records/sighting';
import { contentKey, headerHash } from './import-keys';
import { ownCopy } from './own-copy';
import type { TableRow } from './read-table';
import type { ParsedRows, SkippedRow, TableKind, TablePreview } from './result';
import { type ColumnsByField, columnsByField, RowCells, RowProblem } from './row-cells';
import { ROW_LIMIT, tooManyRows } from './row-limit';
import { rowToArticle } from './row-to-article';
import { rowToDeal } from './row-to-deal';
import { rowToPerson } from './row-to-person';
import { rowToTemplate } from './row-to-template';
import { tableRows } from './table-rows';
import { TextCounts } from './text-counts';

type RowToRecords = (cells: RowCells, table: string, keyFor: (parts: (string | null)[]) => Key) => Seen[];
const ROW_TO_RECORDS: Record<TableKind, RowToRecords> = {
  deal: rowToDeal,
  person: rowToPerson,
  article: rowToArticle,
  template: rowToTemplate,
};
/** Rows of one batch. */
const BATCH_ROWS = 1_000;
/** How much of a row that was not taken is shown. */
const RAW_LIMIT = 500;

/**
 * Parses a file as the preview, with the user's corrections, says; batch by batch, so that a long file takes no more memory than a short one.
 * A row that can't be taken is reported and stops nothing: `wrong-cell-count`, `unclosed-quote`, `no-name`, `no-body`, `duplicate-id`, `bad-date`,
 * `bad-amount`, `bad-currency`, `bad-number`, `bad-flag`, `bad-email`. The first record of a row is the one that the row is about.
 * @throws ImportError `too-many-rows`; the signal's reason when it aborts
 */
export async function* parseRows(file: Blob, preview: TablePreview, signal?: AbortSignal): AsyncGenerator<ParsedRows> {
  const parser = new RowParser(preview);
  let isHeader = true;
  let count = 0;
  for await (const { rows, progress } of tableRows(file, preview, signal)) {
    const wanted = isHeader ? rows.slice(1) : rows;
    if (rows.length > 0) isHeader = false;
    count += wanted.length;
    if (count > ROW_LIMIT) throw tooManyRows();
    for (let start = 0; start < wanted.length; start += BATCH_ROWS) {
      signal?.throwIfAborted();
      const batch: ParsedRows = { records: [], skipped: [], progress };
      for (const row of wanted.slice(start, start + BATCH_ROWS)) parser.parse(row, batch);
      yield batch;
    }
  }
}

/** What is remembered from row to row. */
class RowParser {
  private readonly table: string;
  private readonly columns: ColumnsByField;
  private readonly ids = new TextCounts();
  private readonly contents = new TextCounts();
  private readonly mentions = new TextCounts();

  constructor(private readonly preview: TablePreview) {
    this.table = preview.dialect ?? headerHash(preview.header);
    this.columns = columnsByField(preview.mapping);
  }

  parse(row: TableRow, batch: ParsedRows): void {
    try {
      for (const seen of this.recordsOf(row)) batch.records.push({ row: row.row, seen });
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      batch.skipped.push(skip(row, error.why, error.column));
    }
  }

  private recordsOf(row: TableRow): Seen[] {
    const { header, mapping } = this.preview;
    if (row.unclosed) throw new RowProblem('unclosed-quote', null);
    // Spreadsheets fill rows up with empty cells.
    if (row.cells.length < header.length || row.cells.slice(header.length).some(cell => cell.trim() !== '')) {
      throw new RowProblem('wrong-cell-count', null);
    }
    const cells = new RowCells(row.cells, header, mapping, this.columns);
    const { kind } = mapping;
    const toRecords = ROW_TO_RECORDS[kind];
    const [own, ...others] = toRecords(cells, this.table, parts => this.numbered(contentKey(this.table, kind, parts)));
    this.claim(own!, cells);
    return [own!, ...others.filter(seen => this.isNew(seen))];
  }

  /** Rows without an id that look alike are several records; the same order gives the same keys in the next export. */
  private numbered(key: Key): Key {
    const times = this.contents.add(key);
    return times === 1 ? key : `${key}/${times}`;
  }

  /** An id stands for one row; reports that join tables repeat it. */
  private claim(own: Seen, cells: RowCells): void {
    if (cells.text('id') === null) return;
    if (this.ids.add(own.keys[0]!) > 1) {
      throw new RowProblem('duplicate-id', this.preview.header[this.columns.get('id')?.[0] ?? -1] ?? null);
    }
  }

  /** A company or a person beside a deal stands in many rows; what was said of them once is not said again. */
  private isNew(seen: Seen): boolean {
    const said = seen.kind === 'company' ? seen.keys.join('\n') : JSON.stringify([seen.keys, seen.fields]);
    return this.mentions.add(said) === 1;
  }
}

function skip(row: TableRow, why: string, column: string | null): SkippedRow {
  return { row: row.row, why, column, raw: ownCopy(row.raw.slice(0, RAW_LIMIT)) };
}
