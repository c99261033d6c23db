import { describe, expect, test } from 'vitest';
import { hashedGrams } from '../../core/text/hashed-grams';
import { matrixOf, placesOf, vectorOf, vocabularyOf } from '../../core/text/text-vectors';

const TEXTS = ['my card is lost', 'my card was stolen', 'top up failed'].map(hashedGrams);

describe('text vectors', () => {
  test('words and pieces each have length 1', () => {
    const vocabulary = vocabularyOf(TEXTS, 1);
    const { values } = vectorOf(TEXTS[0]!, vocabulary, placesOf(vocabulary));
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(2, 12);
  });

  test('a term that fewer texts have weighs more: ln((1 + n) / (1 + df)) + 1', () => {
    const vocabulary = vocabularyOf(TEXTS, 1);
    const idfOf = (word: string) => vocabulary.idf[placesOf(vocabulary).find(hashedGrams(word).words.hashes[0]!)!];
    expect(idfOf('card')).toBeCloseTo(Math.log(4 / 3) + 1, 6);
    expect(idfOf('lost')).toBeCloseTo(Math.log(4 / 2) + 1, 6);
  });

  test('terms in fewer texts than asked for are not known', () => {
    expect(vocabularyOf(TEXTS, 2).hashes.length).toBeLessThan(vocabularyOf(TEXTS, 1).hashes.length);
    expect(vocabularyOf(TEXTS, 4).hashes).toHaveLength(0);
  });

  test('a text without a known term is an empty row of the matrix', () => {
    const vocabulary = vocabularyOf(TEXTS, 1);
    const places = placesOf(vocabulary);
    const vectors = [TEXTS[0]!, hashedGrams('完全不同'), TEXTS[2]!].map(text => vectorOf(text, vocabulary, places));
    const { starts, values } = matrixOf(vectors, vocabulary.hashes.length);
    expect(starts[2]! - starts[1]!).toBe(0);
    expect(starts[3]).toBe(values.length);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});
