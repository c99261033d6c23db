import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell: a text, a number, yes or no, nothing; or one with a format (`s`, index into STYLES) or written out in full. */
export type SheetCell = string | number | boolean | null | { value: number; style: number } | { xml: string };

/** Index into the workbook's styles. */
export const STYLES = { plain: 0, day: 1, moment: 2, percent: 3, ownDay: 4, ownPercent: 5 };

const CELL_FORMATS = [0, 14, 22, 10, 164, 165].map(id => `<xf numFmtId="${id}" fontId="0"/>`).join('');
const STYLE_SHEET =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">' +
  '<numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>' +
  `<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="6">${CELL_FORMATS}</cellXfs></styleSheet>`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookOptions {
  /** Days are counted from 1904, as older spreadsheets of one maker do. */
  from1904?: boolean;
  hidden?: string[];
  /** Files that take the place of those of the workbook. */
  files?: Zippable;
}

/** A workbook (.xlsx) with these sheets, its texts in the table of shared ones. */
export function workbook(sheets: Record<string, SheetCell[][]>, options: WorkbookOptions = {}): Blob {
  const shared: string[] = [];
  const names = Object.keys(sheets);
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>` +
        names
          .map((name, at) => {
            const state = options.hidden?.includes(name) ? ' state="hidden"' : '';
            return `<sheet name="${escaped(name)}" sheetId="${at + 7}"${state} r:id="rId${at + 1}"/>`;
          })
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        names
          .map(
            (_, at) =>
              `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
          )
          .join('') +
        `<Relationship Id="s1" Type="${RELATIONS}/styles" Target="styles.xml"/>` +
        `<Relationship Id="s2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLE_SHEET),
  };
  for (const [at, name] of names.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetXml(sheets[name]!, shared));
  }
  const items = shared.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  files['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${MAIN}">${items}</sst>`);
  return new Blob([zipSync({ ...files, ...options.files }) as Uint8Array<ArrayBuffer>]);
}

export function sheetXml(rows: SheetCell[][], shared: string[]): string {
  const cells = rows.map((row, at) => {
    const inside = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, shared)).join('');
    return `<row r="${at + 1}">${inside}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, at: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const known = shared.indexOf(cell);
    return `<c r="${at}" t="s"><v>${known < 0 ? shared.push(cell) - 1 : known}</v></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('@', at);
  return `<c r="${at}" s="${cell.style}"><v>${cell.value}</v></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
