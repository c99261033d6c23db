import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { TermPlaces } from '../../core/text/term-places';

describe('numbered terms', () => {
  const random = seededRandom(3);
  const hashes = Array.from({ length: 5_000 }, () => Math.floor(random() * 2 ** 32));

  test('are found under the number in which they came first, far beyond the room that was asked for', () => {
    const places = new TermPlaces(2);
    const numbers = new Map<number, number>();
    for (const hash of [...hashes, ...hashes]) {
      const number = numbers.get(hash) ?? numbers.size;
      numbers.set(hash, number);
      expect(places.add(hash)).toBe(number);
    }
    expect(places.size).toBe(numbers.size);
    for (const [hash, number] of numbers) expect(places.find(hash)).toBe(number);
    expect(places.find(12_345)).toBe(-1);
  });

  test('0 and hashes that fall on one place are terms like others', () => {
    const places = new TermPlaces(8);
    for (const [number, hash] of [0, 16, 32, 48, 1].entries()) expect(places.add(hash)).toBe(number);
    expect([0, 16, 32, 48, 1, 64].map(hash => places.find(hash))).toEqual([0, 1, 2, 3, 4, -1]);
  });

  test.each([3, 4_000])('are all forgotten at once, whether few or many (%i)', count => {
    const places = new TermPlaces(8_000);
    for (const hash of hashes.slice(0, count)) places.add(hash);
    places.clear();
    expect(hashes.filter(hash => places.find(hash) !== -1)).toEqual([]);
    expect(places.add(hashes[7]!)).toBe(0);
  });
});
