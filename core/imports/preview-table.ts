import { parseDay, parseNumber } from '../locale';
import { guessDelimiter } from './delimiter';
import { dialectOf } from './dialects/dialect-of';
import { sniffEncoding } from './encoding';
import { COLUMN_FIELDS, NAMING, REPEATABLE_FIELDS, TABLE_KINDS, unmappedFields } from './fields';
import { proposeMapping } from './propose-mapping';
import { ImportError, type TableKind, type TablePreview } from './result';
import { ROW_LIMIT, tooManyRows } from './row-limit';
import { openWorkbook } from './sheets/open-workbook';
import { tableRows } from './table-rows';

/** Rows that are shown. */
const SAMPLE_ROWS = 20;
/** Rows that the mapping is proposed from. */
const ROWS_LOOKED_AT = 1_000;
/** Longer files are not read to their end for the number of their rows alone. */
const COUNTED_BYTES = 16 * 1024 ** 2;
/** Part that the delimiter is guessed from. */
const HEAD_BYTES = 65_536;

/**
 * Looks at a table and says what it is and what each column would become. Nothing is stored.
 * @param kind what the rows are, where the user knows better than the header
 * @throws ImportError `empty-file`, `too-large`, `too-many-rows`, `not-text`, `no-header`, `no-rows`
 */
export async function previewTable(file: Blob, name: string, kind?: TableKind): Promise<TablePreview> {
  const encoding = await sniffEncoding(file);
  const head = new TextDecoder(encoding).decode(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return tablePreview(file, name, { encoding, delimiter: guessDelimiter(head), sheet: null, sheets: [] }, kind);
}

/**
 * The same for a workbook (.xlsx).
 * @param wanted the sheet that the user chose; without one it is the first that holds a table
 * @throws ImportError `no-header`, `no-rows`, `sheet-too-large`, `no-sheet`, `locked-workbook`, `damaged-workbook`
 */
export async function previewWorkbook(
  file: Blob,
  name: string,
  kind?: TableKind,
  wanted?: string,
): Promise<TablePreview> {
  const sheets = (await openWorkbook(file)).sheets.map(sheet => sheet.name);
  const format = { encoding: 'xlsx', delimiter: ',', sheets };
  let problem: unknown = null;
  for (const sheet of wanted === undefined ? sheets : [wanted]) {
    try {
      return await tablePreview(file, name, { ...format, sheet }, kind);
    } catch (error) {
      // A cover sheet says why it is no table; the next may be one.
      if (!(error instanceof ImportError) || !['no-header', 'no-rows'].includes(error.code)) throw error;
      problem ??= error;
    }
  }
  throw problem;
}

async function tablePreview(
  file: Blob,
  name: string,
  format: Pick<TablePreview, 'encoding' | 'delimiter' | 'sheet' | 'sheets'>,
  kind: TableKind | undefined,
): Promise<TablePreview> {
  const { header, looked, rows } = await look(file, format);
  if (header === null || !isHeader(header)) {
    throw new ImportError('no-header', 'The first line of the file does not name its columns.');
  }
  if (looked.length === 0) throw new ImportError('no-rows', 'The file has a header and no rows.');

  const known = dialectOf(header);
  // A product's own names are those of its deals or of its people: they say nothing of the other.
  const dialect = kind === undefined || known?.kind === kind ? known : null;
  const mapping = proposeMapping(header, looked, dialect, format.delimiter, kind);
  const unmapped = unmappedFields(mapping.kind, mapping.columns);
  return {
    format: 'table',
    file: name,
    bytes: file.size,
    dialect: dialect?.id ?? null,
    ...format,
    header,
    sample: looked.slice(0, SAMPLE_ROWS),
    rows,
    mapping,
    kinds: [...TABLE_KINDS],
    fields: COLUMN_FIELDS[mapping.kind].map(field => ({ field, required: unmapped.includes(field) })),
    naming: [...NAMING[mapping.kind]],
    repeatable: [...REPEATABLE_FIELDS],
    unmapped,
  };
}

async function look(
  file: Blob,
  format: Pick<TablePreview, 'encoding' | 'delimiter' | 'sheet'>,
): Promise<{ header: string[] | null; looked: string[][]; rows: number | null }> {
  let header: string[] | null = null;
  const looked: string[][] = [];
  let rows = 0;
  for await (const piece of tableRows(file, format)) {
    for (const row of piece.rows) {
      if (header === null) {
        header = row.cells.map(cell => cell.trim());
        continue;
      }
      rows++;
      if (looked.length < ROWS_LOOKED_AT && !row.unclosed && row.cells.length >= (header?.length ?? 0)) {
        looked.push(row.cells);
      }
    }
    if (format.sheet === null && file.size > COUNTED_BYTES && looked.length >= ROWS_LOOKED_AT) {
      // Twice as many by the rows so far: better said now than after half an hour.
      if (rows / piece.progress > 2 * ROW_LIMIT) throw tooManyRows();
      return { header, looked, rows: null };
    }
  }
  return { header, looked, rows };
}

/** Names of columns are words: a line of numbers, days and addresses is a row. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '');
  const isValue = (cell: string) => parseNumber(cell) !== null || parseDay(cell) !== null || /\S@\S+\.\S/.test(cell);
  return filled.length > 0 && !filled.some(isValue);
}
