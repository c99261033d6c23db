import { ImportError } from '../result';
import { damaged, type UnpackBudget, unpackEntry } from './unpack-entry';
import { type WorkbookSheet, workbookSheets } from './workbook-sheets';
import { type ZipEntry, zipDirectory } from './zip-directory';

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKBOOK = 'xl/workbook.xml';
/** Before it is unpacked; pictures count, and are not read. */
const FILE_LIMIT_BYTES = 200 * 1024 ** 2;
/** The parts that say what is where; those of a real workbook have some kilobytes. */
const HEAD_LIMIT_BYTES = 4 * 1024 ** 2;
/** The name of the part that holds a locked workbook, as its container writes it. */
const LOCKED_MARK = Uint8Array.from([...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]));
/** The directory of such a container lies somewhere in the file. */
const LOOKED_AT_BYTES = 64 * 1024 ** 2;

/** A workbook whose sheets can be read. */
export interface Workbook {
  sheets: WorkbookSheet[];
  /** Its parts by name, as they lie in the archive. */
  parts: ReadonlyMap<string, ZipEntry>;
  /** Text of the parts that name the others. */
  workbook: string;
  relations: string;
}

/**
 * Whether a file is a workbook (.xlsx), by its content.
 * @throws ImportError `old-workbook` (.xls, .xlsb), `locked-workbook` (with a password)
 */
export async function isWorkbook(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => head[at] === byte)) throw await containerError(file);
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const names = (await zipDirectory(file))?.map(({ name }) => name) ?? [];
  if (names.includes('xl/workbook.bin')) throw new ImportError('old-workbook', 'The workbook has a binary format.');
  return names.includes(WORKBOOK);
}

/** @throws ImportError `too-large`, `locked-workbook`, `damaged-workbook`, `no-rows` where no sheet has cells */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  if (file.size > FILE_LIMIT_BYTES) throw sheetTooLarge();
  const parts = new Map((await zipDirectory(file))?.map(entry => [entry.name, entry]));
  if ([...parts.values()].some(({ locked }) => locked)) throw locked();
  const budget = { left: HEAD_LIMIT_BYTES, exceeded: sheetTooLarge };
  const workbook = await partText(file, parts.get(WORKBOOK), budget);
  const relations = await partText(file, parts.get(RELATIONS), budget);
  const sheets = workbookSheets(workbook, relations).filter(({ path }) => parts.has(path));
  if (sheets.length === 0) throw new ImportError('no-rows', 'No sheet of the workbook holds cells.');
  return { sheets, parts, workbook, relations };
}

/** The text of one part. @throws ImportError `damaged-workbook`, and the budget's own */
export async function partText(file: Blob, part: ZipEntry | undefined, budget: UnpackBudget): Promise<string> {
  if (part === undefined) throw damaged();
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of unpackEntry(file, part, budget)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

export function sheetTooLarge(): ImportError {
  return new ImportError('sheet-too-large', 'The sheet is larger than can be read at once.');
}

function locked(): ImportError {
  return new ImportError('locked-workbook', 'The workbook is locked with a password.');
}

/** Workbooks of before 2007 and locked ones come in the same container. */
async function containerError(file: Blob): Promise<ImportError> {
  const bytes = new Uint8Array(await file.slice(0, LOOKED_AT_BYTES).arrayBuffer());
  for (let at = bytes.indexOf(LOCKED_MARK[0]!); at >= 0; at = bytes.indexOf(LOCKED_MARK[0]!, at + 1)) {
    if (LOCKED_MARK.every((byte, offset) => bytes[at + offset] === byte)) return locked();
  }
  return new ImportError('old-workbook', 'The workbook has the format of before 2007.');
}
