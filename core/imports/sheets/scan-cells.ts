/** What a sheet's cells take, found before they are read. */
export interface CellScan {
  /** Rows and columns up to the last cell that is named. */
  rows: number;
  columns: number;
  /** Column, from 0 → numbers of the styles of its cells. */
  styles: Map<number, Set<number>>;
}

const CELL = /<(?:\w+:)?c\s[^<>]{0,200}>|<(?:\w+:)?row[\s>/][^<>]{0,400}/g;
/** No tag of a cell is longer: so much is kept for the next piece. */
const CARRY = 600;

/** Looks through the text of a sheet for how far its cells reach and how they are formatted, piece by piece. */
export class CellScanner {
  readonly found: CellScan = { rows: 0, columns: 0, styles: new Map() };
  private readonly decoder = new TextDecoder();
  private rest = '';
  private column = -1;

  add(piece: Uint8Array): void {
    const text = this.rest + this.decoder.decode(piece, { stream: true });
    // A tag that the piece cuts is looked at with the next one.
    const open = text.lastIndexOf('<');
    const end = open > text.lastIndexOf('>') && text.length - open < CARRY ? open : text.length;
    this.rest = text.slice(end);
    for (const [tag] of text.slice(0, end).matchAll(CELL)) this.tag(tag);
  }

  private tag(tag: string): void {
    const { found } = this;
    const reference = /\sr="([A-Z]{0,3})(\d{0,7})"/.exec(tag);
    if (/^<(?:\w+:)?row/.test(tag)) {
      this.column = -1;
      found.rows = Math.max(found.rows + 1, Number(reference?.[2] ?? 0));
      return;
    }
    this.column = reference?.[1] ? columnNumber(reference[1]) : this.column + 1;
    found.columns = Math.max(found.columns, this.column + 1);
    found.rows = Math.max(found.rows, Number(reference?.[2] ?? 0));
    const style = /\ss="(\d{1,6})"/.exec(tag)?.[1];
    // Text and check boxes have no format of numbers.
    if (style === undefined || /\st="(?:s|str|inlineStr|b|e)"/.test(tag)) return;
    const styles = found.styles.get(this.column) ?? new Set();
    found.styles.set(this.column, styles.add(Number(style)));
  }
}

/** `A` → 0, `Z` → 25, `AA` → 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
