/** What is kept of one part, before decoding: many times what a record keeps. */
const PART_BYTES = 262_144;
const PART_LINES = 10_000;
/** What is kept of all parts. */
const ALL_BYTES = 1_048_576;
const ALL_LINES = 20_000;
const READ = /^content-type:[ \t]{0,8}(?:text\/(?:plain|html)|multipart\/)/im;
const NAMED = /^content-type:/im;
const ATTACHED = /^content-disposition:[ \t]{0,8}attachment/im;
const HEADER_LOOKED_AT = 16_384;

/**
 * A message without what is not read: the content of attachments, and the end of very long parts. The parser then holds and decodes
 * little, however large the message is.
 * @param text the message, a character for each byte
 * @param starts where the lines between its parts start (see partLines)
 */
export function lightMessage(bytes: Uint8Array, text: string, starts: readonly number[]): Uint8Array {
  const kept: Uint8Array[] = [];
  let left = { bytes: ALL_BYTES, lines: ALL_LINES };
  for (const [index, start] of [0, ...starts].entries()) {
    const end = starts[index] ?? bytes.length;
    const body = bodyStart(text, start, end);
    const header = text.slice(start, Math.min(body, start + HEADER_LOOKED_AT));
    const isRead = (READ.test(header) || !NAMED.test(header)) && !ATTACHED.test(header);
    const stop = isRead ? cutAt(text, body, end, left) : body;
    kept.push(bytes.subarray(start, stop));
    if (stop > body) left = spent(left, text, body, stop);
    // What is cut within a line would join the next boundary's.
    if (stop < end && text[stop - 1] !== '\n') kept.push(Uint8Array.of(10));
  }
  return joined(kept);
}

/** Behind the empty line that ends a header; the end of the part where there is none. */
function bodyStart(text: string, start: number, end: number): number {
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] === '\n') return at + 2;
    if (text[at + 1] === '\r' && text[at + 2] === '\n') return at + 3;
  }
  return end;
}

function cutAt(text: string, body: number, end: number, left: { bytes: number; lines: number }): number {
  const farthest = Math.min(end, body + Math.min(PART_BYTES, left.bytes));
  const most = Math.min(PART_LINES, left.lines);
  let at = body;
  for (let lines = 0; lines < most; lines++) {
    const next = text.indexOf('\n', at);
    if (next < 0 || next >= farthest) return farthest;
    at = next + 1;
  }
  return at;
}

function spent(left: { bytes: number; lines: number }, text: string, from: number, to: number) {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return { bytes: left.bytes - (to - from), lines: left.lines - lines };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
