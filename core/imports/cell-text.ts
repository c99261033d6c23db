/** Longest text that a field keeps, in UTF-16 units: `shortText` of core/records. */
const LIMIT = 2_048;

/** What files write where there is nothing. */
const BLANKS = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  '#n/a',
  'null',
  '(blank)',
  '(leer)',
  '(none)',
  '-none-',
  'nan',
]);

const LONGEST_BLANK = Math.max(...[...BLANKS].map(({ length }) => length));

export function isBlank(cell: string): boolean {
  const text = cell.trim();
  // Asked many times for every cell of a file, most of which are longer.
  return text.length <= LONGEST_BLANK && BLANKS.has(text.toLowerCase());
}

/** The text of a cell as a field keeps it, or null where there is none. */
export function cellText(cell: string): string | null {
  if (isBlank(cell)) return null;
  const text = cell.trim();
  if (text.length <= LIMIT) return text;
  // A cut inside a pair would leave half a character.
  const end = /[\uD800-\uDBFF]/.test(text[LIMIT - 1]!) ? LIMIT - 1 : LIMIT;
  return text.slice(0, end);
}
