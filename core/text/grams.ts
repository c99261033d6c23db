import { codePointAt, flagsOf, INVISIBLE, isAscii, SPACE, SPACELESS } from './character-flags';
import { eachSpan } from './tokenize';

/** Hashes of grams, one for each time that it occurs: `length` of them, in order. */
export interface GramBuffer {
  hashes: Uint32Array;
  length: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Words start from another value than pieces: a word is not the same term as the piece that spells it. */
const WORD_OFFSET = 0x9e3779b9;
const PAIR_MARK = 0x1f;
const LEAST_PIECE = 2;
const LONGEST_PIECE = 5;
const LONGEST_SPACELESS_PIECE = 3;
const BLANK = 0x20;
const [APOSTROPHE, TYPOGRAPHIC_APOSTROPHE] = [0x27, 0x2019];

export function gramBuffer(): GramBuffer {
  return { hashes: new Uint32Array(4096), length: 0 };
}

/** The form in which spellings of a text are the same. */
export function normalText(text: string): string {
  return (isAscii(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/** Fills the buffer with the words of a text and the pairs of neighbouring words. @param text normalised and in lower case */
export function wordGrams(text: string, buffer: GramBuffer): GramBuffer {
  buffer.length = 0;
  let previous = 0;
  let first = true;
  eachSpan(text, (start, end) => {
    let word = WORD_OFFSET;
    let pair = first ? 0 : Math.imul(previous ^ PAIR_MARK, FNV_PRIME);
    let visible = false;
    for (let at = start; at < end; at++) {
      let unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        if ((flagsOf(unit) & INVISIBLE) !== 0) continue;
        if (unit === TYPOGRAPHIC_APOSTROPHE) unit = APOSTROPHE;
      }
      visible = true;
      word = Math.imul(word ^ unit, FNV_PRIME);
      pair = Math.imul(pair ^ unit, FNV_PRIME);
    }
    if (!visible) return;
    reserve(buffer, 2);
    buffer.hashes[buffer.length++] = mixed(word);
    if (!first) buffer.hashes[buffer.length++] = mixed(pair);
    first = false;
    previous = word;
  });
  return buffer;
}

/** Fills the buffer with the pieces of everything that stands between blanks. @param text normalised and in lower case */
export function pieceGrams(text: string, buffer: GramBuffer): GramBuffer {
  buffer.length = 0;
  let start = 0;
  let spaceless = false;
  for (let at = 0; at < text.length; ) {
    const point = codePointAt(text, at);
    const width = point > 0xffff ? 2 : 1;
    const flags = flagsOf(point);
    const blank = (flags & SPACE) !== 0;
    const own = (flags & SPACELESS) !== 0;
    if (blank || own !== spaceless) {
      addPieces(text, start, at, spaceless, buffer);
      start = blank ? at + width : at;
      spaceless = own;
    }
    at += width;
  }
  addPieces(text, start, text.length, spaceless, buffer);
  return buffer;
}

function addPieces(text: string, start: number, end: number, spaceless: boolean, buffer: GramBuffer): void {
  if (start >= end) return;
  if (spaceless) piecesOf(text, start, end, 1, LONGEST_SPACELESS_PIECE, buffer);
  else piecesOf(text, start, end, LEAST_PIECE, LONGEST_PIECE, buffer);
}

/** Appends the pieces of `least` to `longest` UTF-16 units of a part of a text, whose bounds count as a space. In order of their start. */
export function piecesOf(
  text: string,
  start: number,
  end: number,
  least: number,
  longest: number,
  buffer: GramBuffer,
): void {
  reserve(buffer, (end - start + 2) * (longest - least + 1));
  const { hashes } = buffer;
  let { length } = buffer;
  for (let from = start - 1; from <= end; from++) {
    let hash = FNV_OFFSET;
    const to = Math.min(end + 1, from + longest);
    for (let at = from; at < to; at++) {
      const unit = at < start || at === end ? BLANK : text.charCodeAt(at);
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      if (at - from + 1 >= least) hashes[length++] = mixed(hash);
    }
  }
  buffer.length = length;
}

function reserve(buffer: GramBuffer, more: number): void {
  if (buffer.length + more <= buffer.hashes.length) return;
  const hashes = new Uint32Array(2 * (buffer.length + more));
  hashes.set(buffer.hashes.subarray(0, buffer.length));
  buffer.hashes = hashes;
}

/** The low bits of an FNV hash alone are weak. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
