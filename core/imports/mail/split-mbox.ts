import { ownCopy } from '../own-copy';

/** One message of an mbox file. */
export interface MboxMessage {
  /** From 1, in the order of the file. */
  number: number;
  /** The message without its `From ` line, quoting undone; null where it is larger than is taken. */
  bytes: Uint8Array | null;
  /** Length in the file. */
  size: number;
  /** Gmail's own id of the message, decimal, where the `From ` line of a Takeout file gives it. */
  gmailId: string | null;
  /** Share of the file that is read, 0…1. */
  progress: number;
}

/** Largest message that is taken: more than Gmail sends or receives. */
export const MESSAGE_LIMIT_BYTES = 25 * 1024 ** 2;
/** How much is read at a time. */
const PIECE_BYTES = 1_048_576;
/** Longest `From ` line. */
const LINE_BYTES = 1_000;
/** A message ends where an empty line is followed by this: a sender and a date as asctime(3) writes it. */
const FROM_LINE =
  /^From \S{0,400} {1,4}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?[ \d]?\w{1,3} +\w{1,3} [^\r\n]{0,20}\d\d:\d\d[^\r\n]{0,40}\r?$/;

export function isFromLine(line: string): boolean {
  return FROM_LINE.test(line);
}

/**
 * Reads an mbox file piece by piece and gives its messages one by one; no more than one message is held at a time. A line that begins with
 * `From ` inside a message is told from the next message by the empty line before it and the date in it; `>From ` loses its mark (mboxrd).
 * @throws the signal's reason when it aborts
 */
export async function* splitMbox(file: Blob, signal?: AbortSignal): AsyncGenerator<MboxMessage> {
  // Every byte is one character of it, so places in the text are places in the bytes.
  const latin = new TextDecoder('windows-1252');
  const open = new OpenMessage();
  let carried: Uint8Array = new Uint8Array(0);
  let before = '\n\n';
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    signal?.throwIfAborted();
    const end = Math.min(start + PIECE_BYTES, file.size);
    const last = end === file.size;
    const bytes = joined(carried, new Uint8Array(await file.slice(start, end).arrayBuffer()));
    const text = before + latin.decode(bytes);
    const shift = before.length;
    // A line that is not whole yet is looked at with the next piece.
    const known = last ? bytes.length : Math.max(0, bytes.length - LINE_BYTES);
    let used = 0;
    for (let at = text.indexOf('\nFrom '); at >= 0; at = text.indexOf('\nFrom ', at + 1)) {
      const lineStart = at + 1 - shift;
      if (lineStart >= known) break;
      // Begun in the piece before, and looked at with it.
      if (lineStart < 0) continue;
      const lineEnd = text.indexOf('\n', at + 1);
      const line = text.slice(at + 1, lineEnd < 0 ? text.length : Math.min(lineEnd, at + 1 + LINE_BYTES));
      const afterEmptyLine = text[at - 1] === '\n' || (text[at - 1] === '\r' && text[at - 2] === '\n');
      if (!afterEmptyLine || !isFromLine(line)) continue;
      open.add(bytes.subarray(used, lineStart));
      const done = open.close(end / file.size);
      if (done) yield done;
      open.begin(line);
      used = lineEnd < 0 ? bytes.length : lineEnd + 1 - shift;
    }
    const keepFrom = Math.max(used, known);
    open.add(bytes.subarray(used, keepFrom));
    before = text.slice(Math.max(0, keepFrom + shift - 3), keepFrom + shift);
    carried = bytes.slice(keepFrom);
  }
  const done = open.close(1);
  if (done) yield done;
}

class OpenMessage {
  private number = 0;
  private size = 0;
  private gmailId: string | null = null;
  private parts: Uint8Array[] = [];

  begin(line: string): void {
    this.number++;
    this.size = 0;
    this.parts = [];
    const id = /^From (\d{15,20})@xxx\b/.exec(line)?.[1];
    this.gmailId = id === undefined ? null : ownCopy(id);
  }

  add(bytes: Uint8Array): void {
    if (this.number === 0) return;
    this.size += bytes.length;
    if (this.size > MESSAGE_LIMIT_BYTES) this.parts = [];
    else if (bytes.length > 0) this.parts.push(bytes.slice());
  }

  close(progress: number): MboxMessage | null {
    if (this.number === 0) return null;
    const bytes = this.size > MESSAGE_LIMIT_BYTES ? null : withoutQuoting(joined(...this.parts));
    this.parts = [];
    return { number: this.number, bytes, size: this.size, gmailId: this.gmailId, progress };
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const [NEWLINE, MARK] = [10, 62];
const FROM = [...'From '].map(letter => letter.charCodeAt(0));

/** `>From ` at the start of a line is `From `, `>>From ` is `>From `. */
function withoutQuoting(bytes: Uint8Array): Uint8Array {
  const marks: number[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    if (at > 0 && bytes[at - 1] !== NEWLINE) continue;
    let end = at;
    while (bytes[end] === MARK) end++;
    if (FROM.every((byte, index) => bytes[end + index] === byte)) marks.push(at);
    at = end - 1;
  }
  if (marks.length === 0) return bytes;
  const plain = new Uint8Array(bytes.length - marks.length);
  let [from, to] = [0, 0];
  for (const mark of marks) {
    plain.set(bytes.subarray(from, mark), to);
    to += mark - from;
    from = mark + 1;
  }
  plain.set(bytes.subarray(from), to);
  return plain;
}
