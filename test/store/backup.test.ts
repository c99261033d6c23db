import { describe, expect, test } from 'vitest';
import {
  beginImport,
  correctField,
  type Database,
  decide,
  eraseAll,
  exportBackup,
  mergeImported,
  mergeSighting,
  readSettings,
  readWorld,
  restoreBackup,
  saveSettings,
  undoImport,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

async function filled(): Promise<Database> {
  const db = await openFresh();
  const money = { minor: -5, currency: 'JPY' };
  await mergeSighting(
    db,
    sighting(minute(1), [seen('deal', ['s:1'], { name: '订单 “Ü” \u2028', amount: money })], {
      account: 'me@us.example',
    }),
  );
  await beginImport(db, { id: 'i1', file: 'a.csv', at: minute(2) });
  await mergeImported(db, 'i1', [
    { row: 2, seen: seen('deal', ['s:1'], { stage: 'Won', personKeys: ['email:m@x.example'] }) },
    { row: 2, seen: seen('person', ['email:m@x.example'], { name: '', emails: ['m@x.example'] }) },
  ]);
  await correctField(db, 's:1', 'owner', 'Ada', minute(3));
  await decide(db, { what: 'snoozed', subject: 's:1', until: minute(60), choice: null, text: null }, minute(4));
  await saveSettings(db, { ...(await readSettings(db)), rates: { USD: 0.9 }, signature: 'Ä\n\t"' });
  return db;
}

const untimed = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '');

describe('a backup', () => {
  test('after erasing everything, brings everything back, and exports to the same text', async () => {
    const db = await filled();
    const before = await dump(db);
    const text = await exportBackup(db, minute(10));
    await eraseAll(db);
    expect(Object.values(await dump(db)).flat()).toEqual([]);
    expect(await restoreBackup(db, text)).toEqual({ records: 2 });
    expect(await dump(db)).toEqual(before);
    expect(untimed(await exportBackup(db, minute(11)))).toBe(untimed(text));
  });

  test('restored elsewhere goes on counting changes, and its imports can be undone', async () => {
    const source = await filled();
    const db = await openFresh();
    await restoreBackup(db, await exportBackup(source, minute(10)));
    await mergeSighting(db, sighting(minute(20), [seen('deal', ['s:9'], { name: 'later' })]));
    const seqs = (await db.getAll('changes')).map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(seqs.length);
    expect(Math.max(...seqs)).toBe(seqs.length);
    await undoImport(db, 'i1');
    expect((await readWorld(db)).deals.find(({ id }) => id === 's:1')).toMatchObject({ stage: null, owner: 'Ada' });
  });

  const spoil = (change: (backup: Record<string, unknown[]>) => void) => (text: string) => {
    const backup = JSON.parse(text);
    change(backup);
    return JSON.stringify(backup);
  };
  test.each<[string, (text: string) => string, string]>([
    ['that is cut off', text => text.slice(0, -40), 'not-a-backup'],
    ['that is empty', () => '', 'not-a-backup'],
    ['of another program', () => '{"format":"other","version":1}', 'not-a-backup'],
    ['of a newer version', text => text.replace('"version":1', '"version":2'), 'newer-backup'],
    ['without its settings', spoil(backup => void delete backup.settings), 'not-a-backup'],
    [
      'with a field that no record has',
      spoil(backup => void Object.assign(backup.records![0]!, { evil: 1 })),
      'not-a-backup',
    ],
    [
      'with a broken last record',
      spoil(backup => void Object.assign(backup.records!.at(-1)!, { emails: 5 })),
      'not-a-backup',
    ],
    ['with one id twice', spoil(backup => void backup.records!.push(backup.records![0])), 'not-a-backup'],
    ['with one decision twice', spoil(backup => void backup.decisions!.push(backup.decisions![0])), 'failed'],
    [
      'with a stray provenance',
      text =>
        text.replace('"provenance":{', '"provenance":{"__proto__":{"from":"user","at":"2026-01-01T00:00:00.000Z"},'),
      'not-a-backup',
    ],
  ])('%s is refused and changes nothing', async (_title, damage, code) => {
    const db = await filled();
    const text = await exportBackup(db, minute(10));
    await mergeSighting(db, sighting(minute(20), [seen('deal', ['s:9'], { name: 'later' })]));
    const before = await dump(db);
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    await expect(restoreBackup(db, damaged)).rejects.toMatchObject({ code });
    expect(await dump(db)).toEqual(before);
  });
});
