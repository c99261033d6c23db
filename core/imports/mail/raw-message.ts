import { RowProblem } from '../row-cells';
import { lightMessage } from './light-message';
import { partLines } from './part-lines';

/** Header of one message, in bytes. */
export const HEADER_LIMIT_BYTES = 262_144;
const HEADER_LINES_LIMIT = 2_000;

/** What is read of a message before it is parsed. */
export interface RawMessage {
  /**
   * Takeout's own lines. They stand before everything that came with the mail: a line of the same name further down was written by its
   * sender, and is not believed.
   */
  gmailThreadId: string | null;
  gmailLabels: string | null;
  /** The message as the parser gets it (see lightMessage). */
  light: Uint8Array;
}

/**
 * Looks at the header of a message, counts its parts and leaves out what is not read, so that a message that is made to exhaust the parser
 * never reaches it.
 * @throws RowProblem `no-mail-header`, `header-too-long`, `too-many-parts`
 */
export function rawMessage(bytes: Uint8Array): RawMessage {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const gap = /\r?\n\r?\n/.exec(text);
  // Every byte is one character of the text.
  const headBytes = gap?.index ?? bytes.length;
  if (headBytes > HEADER_LIMIT_BYTES) throw new RowProblem('header-too-long', null);
  const lines = new TextDecoder().decode(bytes.subarray(0, headBytes)).split(/\r?\n/);
  if (lines.length > HEADER_LINES_LIMIT) throw new RowProblem('header-too-long', null);
  const fields = headerFields(lines);
  if (fields.length === 0) throw new RowProblem('no-mail-header', null);
  const others = fields.findIndex(({ name }) => !name.startsWith('x-gm'));
  const own = (others < 0 ? fields : fields.slice(0, others)).filter(({ name }) => name.startsWith('x-gm'));
  const ofTakeout = (name: string) => own.find(field => field.name === name)?.value ?? null;
  return {
    gmailThreadId: /^\d{15,20}$/.exec(ofTakeout('x-gm-thrid') ?? '')?.[0] ?? null,
    gmailLabels: ofTakeout('x-gmail-labels'),
    light: lightMessage(bytes, text, partLines(text)),
  };
}

function headerFields(lines: readonly string[]): { name: string; value: string }[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of lines) {
    const named = /^([!-9;-~]{1,100}):\s?/.exec(line);
    const open = fields[fields.length - 1];
    if (named) fields.push({ name: named[1]!.toLowerCase(), value: line.slice(named[0].length).trim() });
    else if (open && /^[ \t]/.test(line)) open.value += ` ${line.trim()}`;
  }
  return fields;
}
