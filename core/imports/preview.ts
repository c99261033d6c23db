import { parseDay, parseNumber } from '../locale';
import { guessDelimiter } from './delimiter';
import { dialectOf } from './dialects/dialect-of';
import { sniffEncoding } from './encoding';
import { COLUMN_FIELDS, NAMING, REPEATABLE_FIELDS, unmappedFields } from './fields';
import { proposeMapping } from './propose-mapping';
import { readTable } from './read-table';
import { ImportError, type ImportPreview } from './result';

/** Rows that are shown. */
const SAMPLE_ROWS = 20;
/** Rows that the mapping is proposed from. */
const ROWS_LOOKED_AT = 1_000;
/** Longer files are not read to their end for the number of their rows alone. */
const COUNTED_BYTES = 16 * 1024 ** 2;
/** Part that the delimiter is guessed from. */
const HEAD_BYTES = 65_536;

/**
 * Looks at a file and says what it is and what each column would become. Nothing is stored.
 * @throws ImportError `empty-file`, `too-large`, `not-text`, `no-header`, `no-rows`
 */
export async function previewFile(file: Blob, name: string): Promise<ImportPreview> {
  const encoding = await sniffEncoding(file);
  const head = new TextDecoder(encoding).decode(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const delimiter = guessDelimiter(head);
  const { header, looked, rows } = await look(file, { encoding, delimiter });
  if (header === null || !isHeader(header)) {
    throw new ImportError('no-header', 'The first line of the file does not name its columns.');
  }
  if (looked.length === 0) throw new ImportError('no-rows', 'The file has a header and no rows.');

  const dialect = dialectOf(header);
  const mapping = proposeMapping(header, looked, dialect, delimiter);
  const unmapped = unmappedFields(mapping.kind, mapping.columns);
  return {
    file: name,
    bytes: file.size,
    dialect: dialect?.id ?? null,
    encoding,
    delimiter,
    header,
    sample: looked.slice(0, SAMPLE_ROWS),
    rows,
    mapping,
    fields: COLUMN_FIELDS[mapping.kind].map(field => ({ field, required: unmapped.includes(field) })),
    naming: [...NAMING[mapping.kind]],
    repeatable: [...REPEATABLE_FIELDS],
    unmapped,
  };
}

async function look(
  file: Blob,
  format: { encoding: string; delimiter: string },
): Promise<{ header: string[] | null; looked: string[][]; rows: number | null }> {
  let header: string[] | null = null;
  const looked: string[][] = [];
  let rows = 0;
  for await (const piece of readTable(file, format)) {
    for (const row of piece.rows) {
      if (row.row === 1) {
        header = row.cells.map(cell => cell.trim());
        continue;
      }
      rows++;
      if (looked.length < ROWS_LOOKED_AT && !row.unclosed && row.cells.length >= (header?.length ?? 0)) {
        looked.push(row.cells);
      }
    }
    if (file.size > COUNTED_BYTES && looked.length >= ROWS_LOOKED_AT) return { header, looked, rows: null };
  }
  return { header, looked, rows };
}

/** Names of columns are words: a line of numbers, days and addresses is a row. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '');
  const isValue = (cell: string) => parseNumber(cell) !== null || parseDay(cell) !== null || /\S@\S+\.\S/.test(cell);
  return filled.length > 0 && !filled.some(isValue);
}
