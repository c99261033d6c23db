import Papa from 'papaparse';

export interface SplitRow {
  cells: string[];
  /** As written, without the line's end. */
  raw: string;
  /** A quoted cell has no closing quote: the cells are not to be trusted. */
  unclosed: boolean;
}

export interface SplitOptions {
  delimiter: string;
  newline: '\n' | '\r';
  /** Cells of the header, or null where it is not known yet. */
  width: number | null;
}

/** No row of a CRM is longer, in UTF-16 units; a longer one has lost a quote. */
const ROW_LIMIT = 1_000_000;

interface Step {
  data: string[][];
  errors: { code: string }[];
  meta: { cursor: number };
}

/**
 * Splits text into rows and cells. A stray quote would swallow the rows after it, so a row over several lines that does not fit the header
 * is given back as its first line alone, and reading goes on with the next line.
 * @param last false where more text follows: then an unfinished row is left
 * @returns the rows and how much of the text they took
 */
export function splitRows(text: string, options: SplitOptions, last: boolean): { rows: SplitRow[]; used: number } {
  const { delimiter, newline } = options;
  const rows: SplitRow[] = [];
  let used = 0;
  while (used < text.length) {
    const start = used;
    let broken = false;
    const parser = new Papa.Parser({
      delimiter,
      newline,
      step(result: unknown) {
        const { data, errors, meta } = result as Step;
        const end = start + meta.cursor;
        const row = toRow(data[0] ?? [], text.slice(used, end), newline, errors);
        broken = isBroken(row, errors, options);
        if (broken) {
          parser.abort();
          return;
        }
        rows.push(row);
        used = end;
      },
    });
    parser.parse(text.slice(start), 0, !last);
    if (!broken && (last || text.length - used <= ROW_LIMIT)) break;
    const lineEnd = text.indexOf(newline, used);
    const next = lineEnd < 0 ? text.length : lineEnd + newline.length;
    const line = text.slice(used, next);
    rows.push({ cells: [], raw: withoutLineEnd(line, newline), unclosed: true });
    used = next;
  }
  return { rows, used };
}

function toRow(cells: string[], written: string, newline: string, errors: Step['errors']): SplitRow {
  const end = cells.length - 1;
  // The line end is taken as \n, so \r\n leaves its \r in the last cell.
  if (newline === '\n' && cells[end]?.endsWith('\r')) cells[end] = cells[end].slice(0, -1);
  const unclosed = errors.some(({ code }) => code === 'MissingQuotes');
  return { cells, raw: withoutLineEnd(written, newline), unclosed };
}

function isBroken(row: SplitRow, errors: Step['errors'], { newline, width }: SplitOptions): boolean {
  if (!row.raw.includes(newline)) return false;
  return errors.length > 0 || (width !== null && row.cells.length !== width);
}

function withoutLineEnd(text: string, newline: string): string {
  const line = text.endsWith(newline) ? text.slice(0, -newline.length) : text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
