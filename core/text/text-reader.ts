import { type GramBuffer, gramBuffer, normalText, pieceGrams, wordGrams } from './grams';
import type { TermPlaces } from './term-places';
import type { TextVector, Vocabulary } from './text-vectors';

/**
 * Reads texts into the terms of one vocabulary in a single pass over their characters: the same as `vectorOf(hashedGrams(text), …)`, without listing the terms that it
 * does not know. What it gives is valid until the next text is read.
 */
export class TextReader {
  private readonly buffer = gramBuffer();
  /** How often the text being read holds each term so far; 0 everywhere in between. */
  private readonly count: Int32Array;
  private columns = new Int32Array(512);
  private values = new Float64Array(512);
  private length = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly places: TermPlaces,
  ) {
    this.count = new Int32Array(vocabulary.hashes.length);
  }

  /** (1 + ln count) · idf, words and pieces each scaled to length 1. */
  tfIdf(text: string): TextVector {
    return this.read(text, true);
  }

  /** Known terms, as often as they occur. */
  counts(text: string): TextVector {
    return this.read(text, false);
  }

  private read(text: string, weighed: boolean): TextVector {
    const normal = normalText(text);
    this.length = 0;
    this.addView(wordGrams(normal, this.buffer), weighed);
    this.addView(pieceGrams(normal, this.buffer), weighed);
    return { columns: this.columns.subarray(0, this.length), values: this.values.subarray(0, this.length) };
  }

  private addView({ hashes, length }: GramBuffer, weighed: boolean): void {
    const { count, places } = this;
    const from = this.length;
    let end = from;
    if (end + length > this.columns.length) this.grow(end + length);
    const { columns, values } = this;
    for (let at = 0; at < length; at++) {
      const column = places.find(hashes[at]!);
      if (column >= 0 && count[column]!++ === 0) columns[end++] = column;
    }
    const { idf } = this.vocabulary;
    let squares = 0;
    for (let at = from; at < end; at++) {
      const column = columns[at]!;
      const times = count[column]!;
      count[column] = 0;
      const value = weighed ? (times === 1 ? 1 : 1 + Math.log(times)) * idf[column]! : times;
      values[at] = value;
      squares += value * value;
    }
    if (weighed) {
      const size = Math.sqrt(squares);
      for (let at = from; at < end; at++) values[at]! /= size;
    }
    this.length = end;
  }

  private grow(least: number): void {
    const columns = new Int32Array(2 * least);
    columns.set(this.columns.subarray(0, this.length));
    const values = new Float64Array(2 * least);
    values.set(this.values.subarray(0, this.length));
    [this.columns, this.values] = [columns, values];
  }
}
