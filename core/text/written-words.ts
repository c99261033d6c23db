import { gramBuffer, piecesOf } from './grams';
import { terms } from './ngrams';
import type { Stemmer } from './stem';
import { TermPlaces } from './term-places';

/** A word, a character or a pair of characters as it is written somewhere. */
export interface WrittenWord {
  /** Number of its term; −1 for one that carries nothing for a search. */
  term: number;
  /** Numbers of its pieces; null until they are asked for. */
  pieces: Int32Array | null;
}

const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

/** What the words of an index become: each spelling is stemmed and cut into pieces once. */
export class WrittenWords {
  /** Number of each term. */
  readonly terms = new Map<string, number>();
  readonly pieces = new TermPlaces(1024);
  private readonly known = new Map<string, WrittenWord>();
  private readonly buffer = gramBuffer();

  constructor(
    private readonly stem: Stemmer,
    private readonly ignored: (written: string) => boolean,
  ) {}

  of(written: string): WrittenWord {
    let word = this.known.get(written);
    if (word === undefined) {
      word = { term: this.ignored(written) ? -1 : this.numberOf(written), pieces: null };
      this.known.set(written, word);
    }
    return word;
  }

  piecesOf(written: string, word: WrittenWord): Int32Array {
    word.pieces ??= Int32Array.from(this.hashesOf(written), hash => this.pieces.add(hash));
    return word.pieces;
  }

  /** Hashes of the pieces of a word as written, one for each time that it occurs; the next call overwrites them. */
  hashesOf(written: string): Uint32Array {
    const plain = written.normalize('NFKC').toLowerCase();
    this.buffer.length = 0;
    piecesOf(plain, 0, plain.length, SHORTEST_PIECE, LONGEST_PIECE, this.buffer);
    return this.buffer.hashes.subarray(0, this.buffer.length);
  }

  private numberOf(written: string): number {
    // Of a pair of characters the pair comes last.
    const term = terms(written, this.stem).at(-1)?.term;
    if (term === undefined) return -1;
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    this.terms.set(term, this.terms.size);
    return this.terms.size - 1;
  }
}
