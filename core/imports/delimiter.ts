import Papa from 'papaparse';
import { lineEndOf, SEPARATOR_LINE } from './read-table';

const CANDIDATES = [',', ';', '\t', '|'];
const ROWS_LOOKED_AT = 50;

/**
 * The mark between cells: what a `sep=` line says, else the one that gives the most rows as many cells as the header; of equal ones, the one
 * with more cells. A table of one column has a comma.
 * @param text the beginning of the file, cut anywhere
 */
export function guessDelimiter(text: string): string {
  const newline = lineEndOf(text);
  const said = SEPARATOR_LINE.exec(text.split(/[\r\n]/, 1)[0] ?? '')?.[1];
  if (said) return said;
  const cut = text.lastIndexOf(newline);
  const lines = cut > 0 ? text.slice(0, cut) : text;
  let best = { delimiter: ',', share: 0, width: 1 };
  for (const delimiter of CANDIDATES) {
    const parsed = Papa.parse<string[]>(lines, {
      delimiter,
      newline,
      preview: ROWS_LOOKED_AT,
      skipEmptyLines: 'greedy',
    });
    const width = parsed.data[0]?.length ?? 0;
    if (width < 2) continue;
    const share = parsed.data.filter(row => row.length === width).length / parsed.data.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width };
  }
  return best.delimiter;
}
