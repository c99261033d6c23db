import { tokenize } from './tokenize';

/** Hashes of the terms of a text, each with how often it occurs: `hashes[i]` occurs `counts[i]` times. In order of first use. */
export interface HashedTerms {
  hashes: Uint32Array;
  counts: Float64Array;
}
/** The two views of a text that a linear classifier weighs: words with their neighbours, and pieces of words. */
export interface HashedGrams {
  words: HashedTerms;
  pieces: HashedTerms;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Words start from another value than pieces: a word is not the same term as the piece that spells it. */
const WORD_OFFSET = 0x9e3779b9;
const PAIR_MARK = 0x1f;
const LEAST_PIECE = 2;
const LONGEST_PIECE = 5;
const LONGEST_SPACELESS_PIECE = 3;
const SPACELESS_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;

/**
 * Words and pairs of neighbouring words; pieces of 2–5 characters inside a word and 1–3 in scripts without spaces, where the bounds of the
 * word count as a space. Terms are 32-bit hashes (FNV-1a, mixed by MurmurHash3's finaliser): of 200,000 terms about ten share one.
 *
 * @example hashedGrams('my card').words.hashes.length // 3: my, card, my card
 */
export function hashedGrams(text: string): HashedGrams {
  return { words: wordTerms(text), pieces: pieceTerms(text) };
}

/** Words and pairs of neighbouring words alone: a tenth of the work, for long texts. */
export function hashedWords(text: string): HashedGrams {
  return { words: wordTerms(text), pieces: { hashes: new Uint32Array(0), counts: new Float64Array(0) } };
}

function wordTerms(text: string): HashedTerms {
  const counts = new Map<number, number>();
  let previous: number | null = null;
  for (const token of tokenize(text)) {
    const word = hashed(WORD_OFFSET, token.text);
    add(counts, word);
    if (previous !== null) add(counts, hashed(Math.imul(previous ^ PAIR_MARK, FNV_PRIME), token.text));
    previous = word;
  }
  return termsOf(counts);
}

function pieceTerms(text: string): HashedTerms {
  const counts = new Map<number, number>();
  for (const run of text.normalize('NFKC').toLowerCase().split(/\s+/u)) {
    let end = 0;
    for (const spaceless of run.matchAll(SPACELESS_RUN)) {
      if (spaceless.index > end) addPieces(counts, run.slice(end, spaceless.index), LEAST_PIECE, LONGEST_PIECE);
      addPieces(counts, spaceless[0], 1, LONGEST_SPACELESS_PIECE);
      end = spaceless.index + spaceless[0].length;
    }
    if (end < run.length) addPieces(counts, run.slice(end), LEAST_PIECE, LONGEST_PIECE);
  }
  return termsOf(counts);
}

function addPieces(counts: Map<number, number>, word: string, least: number, longest: number): void {
  for (const hash of piecesOf(word, least, longest)) add(counts, hash);
}

/** Hashes of the pieces of `least` to `longest` UTF-16 units of a word, whose bounds count as a space. In order of their start. */
export function piecesOf(word: string, least: number, longest: number): number[] {
  const bounded = ` ${word} `;
  const hashes: number[] = [];
  for (let start = 0; start < bounded.length; start++) {
    let hash = FNV_OFFSET;
    for (let at = start; at < bounded.length && at < start + longest; at++) {
      hash = Math.imul(hash ^ bounded.charCodeAt(at), FNV_PRIME);
      if (at - start + 1 >= least) hashes.push(hash);
    }
  }
  return hashes;
}

function hashed(offset: number, text: string): number {
  let hash = offset;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

function add(counts: Map<number, number>, hash: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
}

function termsOf(counts: Map<number, number>): HashedTerms {
  return { hashes: Uint32Array.from(counts.keys(), mixed), counts: Float64Array.from(counts.values()) };
}

/** The low bits of an FNV hash alone are weak. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
