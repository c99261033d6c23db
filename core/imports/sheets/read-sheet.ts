import { readSheet as parseSheet } from 'read-excel-file/universal';
import type { TableRow } from '../read-table';
import { ImportError } from '../result';
import { cellWords } from './cell-words';
import { openWorkbook, partText, sheetTooLarge, type Workbook } from './open-workbook';
import { percentColumns } from './percent-columns';
import { CellScanner } from './scan-cells';
import { type StoredFile, storedZip } from './stored-zip';
import { damaged, type UnpackBudget, unpackEntry } from './unpack-entry';
import { tagsOf } from './workbook-sheets';

/** Unpacked text of a sheet and of what it refers to: some 100,000 rows of ten columns. More takes more memory than a panel may have. */
const SHEET_LIMIT_BYTES = 40 * 1024 ** 2;
/** Rows times columns: a single cell far out makes as large a table as a full one. */
const CELL_LIMIT = 2_000_000;
const BATCH_ROWS = 2_000;
/** A title above the table fills fewer of its columns than the header does. */
const HEADER_SHARE = 0.5;
const ROWS_ABOVE = 20;

/**
 * The rows of one sheet, the header first, each with its number in the sheet. Formulas give their last computed values. Rows above the
 * header (a title) are passed over: the header is the first row that fills half of the columns.
 * @param name of the sheet
 * @throws ImportError `sheet-too-large`, `no-sheet`, `damaged-workbook`, and as `openWorkbook` does; the signal's reason when it aborts
 */
export async function* readSheet(
  file: Blob,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<{ rows: TableRow[]; progress: number }> {
  const workbook = await openWorkbook(file);
  const { table, percent } = await cellsOf(file, workbook, name, signal);
  const width = table[0]?.length ?? 0;
  const header = table.slice(0, ROWS_ABOVE).findIndex(row => filled(row) >= width * HEADER_SHARE);
  let rows: TableRow[] = [];
  for (let at = Math.max(0, header); at < table.length; at++) {
    const cells = table[at]!.map((value, column) => cellWords(value, percent.has(column)));
    if (cells.some(cell => cell.trim() !== '')) {
      rows.push({ cells, raw: cells.join('\t'), unclosed: false, row: at + 1 });
    }
    if (rows.length < BATCH_ROWS && at < table.length - 1) continue;
    signal?.throwIfAborted();
    yield { rows, progress: (at + 1) / table.length };
    rows = [];
  }
}

function filled(row: readonly unknown[]): number {
  return row.filter(value => value !== null && value !== '').length;
}

async function cellsOf(file: Blob, workbook: Workbook, name: string, signal?: AbortSignal) {
  const sheet = workbook.sheets.find(each => each.name === name);
  if (sheet === undefined) throw new ImportError('no-sheet', 'The workbook has no such sheet any more.');
  const budget: UnpackBudget = { left: SHEET_LIMIT_BYTES, exceeded: sheetTooLarge };
  const scanner = new CellScanner();
  const pieces: Uint8Array[] = [];
  for await (const piece of unpackEntry(file, workbook.parts.get(sheet.path)!, budget)) {
    signal?.throwIfAborted();
    scanner.add(piece);
    pieces.push(piece);
    if (scanner.found.rows * scanner.found.columns > CELL_LIMIT) throw sheetTooLarge();
  }
  const files: StoredFile[] = [
    { name: 'xl/workbook.xml', pieces: [new TextEncoder().encode(workbook.workbook)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [new TextEncoder().encode(workbook.relations)] },
    { name: sheet.path, pieces },
  ];
  let styles = '';
  for (const [kind, usual] of [
    ['sharedStrings', 'xl/sharedStrings.xml'],
    ['styles', 'xl/styles.xml'],
  ] as const) {
    const path = relatedPath(workbook.relations, kind) ?? usual;
    const part = workbook.parts.get(path);
    if (part === undefined) continue;
    const text = await partText(file, part, budget);
    if (kind === 'styles') styles = text;
    files.push({ name: path, pieces: [new TextEncoder().encode(text)] });
  }
  const archive = storedZip(files);
  pieces.length = 0;
  signal?.throwIfAborted();
  try {
    const table = await parseSheet(archive.buffer, sheet.number, { trim: false });
    return { table, percent: percentColumns(scanner.found, styles) };
  } catch (error) {
    throw damaged(error);
  }
}

function relatedPath(relations: string, kind: string): string | null {
  const tag = tagsOf(relations, 'Relationship').find(each => each.get('Type')?.endsWith(`/relationships/${kind}`));
  const target = tag?.get('Target');
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
