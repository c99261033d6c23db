import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextCounts } from '../../core/imports/text-counts';

describe('counts of texts', () => {
  test('are those of a map, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), texts => {
        const counts = new TextCounts();
        const expected = new Map<string, number>();
        for (const text of texts) {
          expected.set(text, (expected.get(text) ?? 0) + 1);
          expect(counts.add(text)).toBe(expected.get(text));
        }
      }),
    );
  });

  test('stay right while they grow: of 50,000 different ids each is new once, and known the second time', () => {
    const counts = new TextCounts();
    const ids = Array.from({ length: 50_000 }, (_, n) => `import:table/deal/${n}`);
    expect(ids.filter(id => counts.add(id) !== 1)).toEqual([]);
    expect(ids.filter(id => counts.add(id) !== 2)).toEqual([]);
  });
});
