import { type GramBuffer, gramBuffer, normalText, pieceGrams, wordGrams } from './grams';
import { TermPlaces } from './term-places';

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

/** Scratch room, kept from text to text: nothing of it is read before it is written anew. */
const buffer = gramBuffer();
const seen = new TermPlaces(1024);
let counts = new Float64Array(1024);

/**
 * Words and pairs of neighbouring words; pieces of 2–5 characters inside a word and 1–3 in scripts without spaces, where the bounds of the
 * word count as a space. Terms are 32-bit hashes (FNV-1a, mixed by MurmurHash3's finaliser): of 200,000 terms about ten share one.
 *
 * @example hashedGrams('my card').words.hashes.length // 3: my, card, my card
 */
export function hashedGrams(text: string): HashedGrams {
  const normal = normalText(text);
  return { words: termsOf(wordGrams(normal, buffer)), pieces: termsOf(pieceGrams(normal, buffer)) };
}

/** Words and pairs of neighbouring words alone: a tenth of the work, for long texts. */
export function hashedWords(text: string): HashedGrams {
  return {
    words: termsOf(wordGrams(normalText(text), buffer)),
    pieces: { hashes: new Uint32Array(0), counts: new Float64Array(0) },
  };
}

function termsOf({ hashes, length }: GramBuffer): HashedTerms {
  for (let at = 0; at < length; at++) {
    const known = seen.size;
    const term = seen.add(hashes[at]!);
    if (term < known) {
      counts[term]!++;
      continue;
    }
    if (term >= counts.length) {
      const more = new Float64Array(2 * counts.length);
      more.set(counts);
      counts = more;
    }
    counts[term] = 1;
  }
  const found = { hashes: seen.hashes.slice(0, seen.size), counts: counts.slice(0, seen.size) };
  seen.clear();
  return found;
}
