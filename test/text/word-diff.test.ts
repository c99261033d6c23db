import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../core/text/word-diff';

describe('what was changed in a text', () => {
  test('is told word by word', () => {
    expect(wordDiff('We refund it soon', 'We refund it today')).toEqual([
      { what: 'same', text: 'We refund it ' },
      { what: 'removed', text: 'soon' },
      { what: 'added', text: 'today' },
    ]);
  });

  test('is told by characters in Chinese', () => {
    expect(wordDiff('三天内退款', '五天内退款')).toEqual([
      { what: 'removed', text: '三' },
      { what: 'added', text: '五' },
      { what: 'same', text: '天内退款' },
    ]);
  });

  test('is one same piece where nothing was', () => {
    expect(wordDiff('Dear Mara', 'Dear Mara')).toEqual([{ what: 'same', text: 'Dear Mara' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  test('gives both texts back, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (a, b) => {
          const pieces = wordDiff(a, b);
          const without = (what: string) => pieces.flatMap(piece => (piece.what === what ? [] : [piece.text])).join('');
          expect(without('added')).toBe(a);
          expect(without('removed')).toBe(b);
        },
      ),
    );
  });

  test('stays short of time and memory for two long texts that share nothing', () => {
    const pieces = wordDiff('a '.repeat(20_000), 'b-'.repeat(20_000));
    expect(pieces.map(({ what }) => what)).toEqual(['removed', 'added']);
  });
});
