import { describe, expect, test } from 'vitest';
import { hashedGrams } from '../../core/text/hashed-grams';

const wordsOf = (text: string) => [...hashedGrams(text).words.hashes];
const piecesOf = (text: string) => [...hashedGrams(text).pieces.hashes];

describe('hashed words and pieces of words', () => {
  test('a text of two words has both words and their pair', () => {
    expect(wordsOf('my card')).toHaveLength(3);
    expect(wordsOf('my card')).toEqual(expect.arrayContaining([...wordsOf('my'), ...wordsOf('card')]));
  });

  test('the order of two words shows in their pair alone', () => {
    const shared = wordsOf('red card').filter(hash => wordsOf('card red').includes(hash));
    expect(shared).toHaveLength(2);
  });

  test('case, full-width forms and invisible characters make no other word', () => {
    expect(wordsOf('ＣＡＲＤ')).toEqual(wordsOf('card'));
    expect(wordsOf('ca\u200brd')).toEqual(wordsOf('card'));
  });

  test('a word has every piece of 2 to 5 characters within its bounds', () => {
    // " ab ": 3 pieces of 2, 2 of 3, 1 of 4.
    expect(piecesOf('ab')).toHaveLength(6);
  });

  test('inflected forms share most of their pieces, other words few', () => {
    const share = (one: string, other: string) =>
      piecesOf(one).filter(hash => piecesOf(other).includes(hash)).length / piecesOf(one).length;
    expect(share('refund', 'refunded')).toBeGreaterThan(0.6);
    expect(share('refund', 'card')).toBeLessThan(0.1);
  });

  test('Chinese gives single characters, pairs and triples, bounded like a word', () => {
    // " 退款 ": 退 款 and the two bounds alone (one term), 3 pairs, 2 triples.
    expect(piecesOf('退款')).toHaveLength(8);
    expect(wordsOf('退款')).toHaveLength(3);
  });

  test('a repeated term is counted, not listed twice', () => {
    const { hashes, counts } = hashedGrams('no no no').words;
    expect(hashes).toHaveLength(2);
    expect([...counts]).toEqual([3, 2]);
  });

  test('of 200,000 different words hardly two share a hash', () => {
    const hashes = new Set<number>();
    for (let at = 0; at < 200_000; at++) hashes.add(wordsOf(`w${at.toString(36)}`)[0]!);
    expect(200_000 - hashes.size).toBeLessThan(25);
  });

  test.each([
    ['', 'nothing'],
    ['   ', 'blanks'],
    ['…!?', 'marks alone'],
    ['😀', 'an emoji'],
  ])('%j (%s) is no failure', text => {
    expect(() => hashedGrams(text)).not.toThrow();
  });
});
