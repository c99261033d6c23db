import { readTable, type TableRow } from './read-table';
import type { TablePreview } from './result';
import { readSheet } from './sheets/read-sheet';

/** The rows of a text table or of a workbook's sheet, the header first; piece by piece. @throws as `readTable` and `readSheet` do */
export function tableRows(
  file: Blob,
  table: Pick<TablePreview, 'encoding' | 'delimiter' | 'sheet'>,
  signal?: AbortSignal,
): AsyncGenerator<{ rows: TableRow[]; progress: number }> {
  return table.sheet === null ? readTable(file, table, signal) : readSheet(file, table.sheet, signal);
}
