import { decodeText } from './decode';
import { type SplitRow, splitRows } from './split-rows';

export interface TableFormat {
  encoding: string;
  delimiter: string;
}

export interface TableRow extends SplitRow {
  /** Line of the table, the header being 1. Lines without any content count, as a spreadsheet counts them. */
  row: number;
}

/**
 * Reads a table piece by piece. The first row is the header; a line `sep=;` and empty lines before it are passed over, empty lines behind
 * it are counted and left out.
 * @throws the signal's reason when it aborts
 */
export async function* readTable(
  file: Blob,
  { encoding, delimiter }: TableFormat,
  signal?: AbortSignal,
): AsyncGenerator<{ rows: TableRow[]; progress: number }> {
  let rest = '';
  let newline: '\n' | '\r' | null = null;
  let width: number | null = null;
  let row = 0;
  for await (const piece of decodeText(file, encoding, signal)) {
    rest += piece.text;
    newline ??= lineEndOf(rest);
    const { rows, used } = splitRows(rest, { delimiter, newline, width }, piece.last);
    rest = rest.slice(used);
    const found: TableRow[] = [];
    for (const each of rows) {
      const isEmpty = !each.unclosed && each.cells.every(cell => cell.trim() === '');
      if (width === null && (isEmpty || SEPARATOR_LINE.test(each.raw))) continue;
      width ??= each.cells.length;
      row++;
      if (!isEmpty) found.push({ ...each, row });
    }
    yield { rows: found, progress: piece.progress };
  }
}

/** What spreadsheets write and read as a hint, before the header. */
export const SEPARATOR_LINE = /^"?sep=(.)"?[,;\t]*$/i;

/** \r\n counts as \n: the \r is taken off the last cell. */
export function lineEndOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}
