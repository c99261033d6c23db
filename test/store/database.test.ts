import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { mergeSighting, openDatabase, readSettings, readWorld, StoreError, updateSettings } from '../../core/store';
import { DATABASE_VERSION, MIGRATIONS } from '../../core/store/migrations';
import { STORE_NAMES } from '../../core/store/schema';
import { write } from '../../core/store/transaction';
import { minute, openFresh, seen, sighting } from './open-fresh';

/** A store as a version of the past left it. */
async function openAt(name: string, version: number) {
  return openDB(name, version, {
    upgrade(db, _old, _new, tx) {
      for (const step of MIGRATIONS.slice(0, version)) step.up(db as never, tx as never);
    },
  });
}

describe('migrations', () => {
  test('are numbered without a gap, and lead to every store', async () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    const db = await openFresh();
    expect(db.version).toBe(DATABASE_VERSION);
    expect([...db.objectStoreNames].sort()).toEqual([...STORE_NAMES].sort());
    expect([...db.transaction('changes').store.indexNames]).toEqual(['importId', 'recordId']);
  });

  test.each(MIGRATIONS.slice(1).map(({ version }) => version - 1))(
    'data of version %i is opened, kept, and can be worked with',
    async version => {
      const name = `old-${version}`;
      const old = await openAt(name, version);
      const deal = (await dealOf('s:1')) as object;
      await old.put('records', deal);
      const cause = { from: 'import', importId: 'i', file: 'f', row: 2, at: minute(0) };
      await old.put('changes', {
        recordId: 's:1',
        kind: 'deal',
        at: minute(0),
        cause,
        created: true,
        fields: [],
        addedKeys: ['s:1'],
      });
      old.close();
      const db = await openDatabase(name);
      expect(await db.get('records', 's:1')).toEqual(deal);
      expect(await db.getAllFromIndex('changes', 'importId', 'i')).toHaveLength(1);
      await mergeSighting(db, sighting(minute(2), [seen('deal', ['s:1'], { owner: 'Ada' })]));
      expect((await readWorld(db)).deals[0]).toMatchObject({ id: 's:1', owner: 'Ada', version: 2 });
    },
  );

  async function dealOf(key: string) {
    const db = await openFresh();
    await mergeSighting(db, sighting(minute(0), [seen('deal', [key], { name: 'Old' })]));
    return db.get('records', key);
  }
});

describe('opening', () => {
  test('a store of a newer version is refused by name, and left as it is', async () => {
    const newer = await openDB('newer', DATABASE_VERSION + 1, { upgrade: db => void db.createObjectStore('x') });
    newer.close();
    const error = await openDatabase('newer').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'newer-database' });
    const again = await openDB('newer');
    expect([...again.objectStoreNames]).toEqual(['x']);
  });

  test('an open panel lets go when a newer version wants to upgrade', async () => {
    const onClosed = vi.fn();
    await openDatabase('shared', { onClosed });
    const newer = await openDB('shared', DATABASE_VERSION + 1);
    expect(newer.version).toBe(DATABASE_VERSION + 1);
    expect(onClosed).toHaveBeenCalledExactlyOnceWith('newer-version');
  });

  test('a call on a closed connection says so', async () => {
    const db = await openFresh();
    db.close();
    await expect(readWorld(db)).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('transactions', () => {
  test('a failure in the middle leaves nothing behind', async () => {
    const db = await openFresh();
    const failing = write(db, ['settings'], async tx => {
      await tx.objectStore('settings').put((await readDefaults()) as never, 'settings');
      throw new Error('stop');
    });
    await expect(failing).rejects.toMatchObject({ code: 'failed' });
    expect(await db.getAll('settings')).toEqual([]);
  });

  test('a full disk is told as such', async () => {
    const db = await openFresh();
    const full = write(db, ['settings'], async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(full).rejects.toMatchObject({ code: 'quota' });
  });

  test('two connections at once lose no step: 500 each', async () => {
    const [a, b] = [await openDatabase('both'), await openDatabase('both')];
    const step = (db: typeof a) =>
      updateSettings(db, settings => ({ ...settings, target: (settings.target ?? 0) + 1 }));
    await Promise.all([a, b].flatMap(db => Array.from({ length: 500 }, () => step(db))));
    expect((await readSettings(a)).target).toBe(1_000);
  });

  test('two connections that see the same deals at once make each of them once', async () => {
    const [a, b] = [await openDatabase('twice'), await openDatabase('twice')];
    const batch = (n: number) => sighting(minute(n), [seen('deal', [`s:${n % 10}`], { name: `n${n}` })]);
    await Promise.all(Array.from({ length: 60 }, (_, n) => mergeSighting(n % 2 ? a : b, batch(n))));
    const { deals } = await readWorld(a);
    expect(deals.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, n) => `n${50 + n}`));
  });

  async function readDefaults() {
    return readSettings(await openFresh());
  }
});
