import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorld } from '../../core/store';
import { readInPieces } from '../../core/store/read-in-pieces';
import { SharedTexts } from '../../core/store/shared-texts';
import { minute, openFresh } from './open-fresh';

describe('reading a long store', () => {
  test('gives every value once, in the order of the keys, over the edges of the pieces', async () => {
    const db = await openFresh();
    const tx = db.transaction('stated', 'readwrite');
    const total = (n: number) => ({ site: 's', page: 'p', kind: String(n).padStart(5, '0'), total: n, at: minute(0) });
    for (let n = 0; n < 8_001; n++) void tx.store.put(total(n));
    await tx.done;
    const seen: number[] = [];
    const store = db.transaction('stated').store;
    await readInPieces(
      store,
      ({ site, page, kind }) => [site, page, kind],
      value => seen.push(value.total),
    );
    expect(seen).toEqual(Array.from({ length: 8_001 }, (_, n) => n));
  });

  test('an empty store is an empty world', async () => {
    const world = await readWorld(await openFresh());
    expect(Object.values(world).every(list => list.length === 0)).toBe(true);
  });
});

describe('shared texts', () => {
  test('leave every value as it was', () => {
    const texts = new SharedTexts();
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(texts.share(structuredClone(value))).toEqual(value);
      }),
    );
  });
});
