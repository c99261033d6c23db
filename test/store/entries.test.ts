import { describe, expect, test } from 'vitest';
import type { Article } from '../../core/records';
import {
  putBackEntry,
  readRecord,
  readSettings,
  removeEntry,
  restoreStarters,
  saveEntry,
  saveSettings,
  undoEdit,
} from '../../core/store';
import { entryVersions } from '../../core/support';
import { dump, minute, openFresh } from './open-fresh';

const FIELDS = { title: 'Refunds', body: 'Within five days.', category: 'refund', language: 'en', phrasings: [] };
const STARTER = { keys: ['playbook:article/refund/en'], fields: { ...FIELDS, editedAt: minute(0) }, at: minute(0) };
const OWN = { kind: 'article', id: 'own:article/1', fields: FIELDS, starter: null } as const;
const ID = 'playbook:article/refund/en';
const ofStarter = (fields: Record<string, unknown>) => ({ kind: 'article', id: ID, fields, starter: STARTER }) as const;

describe('an article that the user writes', () => {
  test('is stored with the user as its source, and undone as if it had never been', async () => {
    const db = await openFresh();
    const empty = await dump(db);
    const saved = (await saveEntry(db, OWN, minute(1))) as Article;
    expect(saved).toMatchObject({ ...FIELDS, editedAt: minute(1), version: 1 });
    expect(saved.provenance.body).toEqual({ from: 'user', at: minute(1) });
    await undoEdit(db, OWN.id);
    expect(await dump(db)).toEqual(empty);
  });

  test('keeps every version; an edit is undone exactly', async () => {
    const db = await openFresh();
    await saveEntry(db, OWN, minute(1));
    const before = await dump(db);
    await saveEntry(db, { ...OWN, fields: { ...FIELDS, body: 'Within three days.', title: 'Money back' } }, minute(2));
    const { record, changes } = (await readRecord(db, OWN.id))!;
    expect(
      entryVersions(record as Article, changes).map(({ number, at, body, title }) => [number, at, body, title]),
    ).toEqual([
      [2, minute(2), 'Within three days.', 'Money back'],
      [1, minute(1), 'Within five days.', 'Refunds'],
    ]);
    await undoEdit(db, OWN.id);
    expect(await dump(db)).toEqual(before);
  });

  test('saved without a change is no version', async () => {
    const db = await openFresh();
    await saveEntry(db, OWN, minute(1));
    await saveEntry(db, OWN, minute(2));
    expect((await readRecord(db, OWN.id))?.record.version).toBe(1);
  });

  test('with a value that its field can not hold is refused, and nothing is stored', async () => {
    const db = await openFresh();
    await expect(saveEntry(db, { ...OWN, fields: { ...FIELDS, body: 7 } }, minute(1))).rejects.toMatchObject({
      code: 'bad-value',
    });
    await expect(saveEntry(db, { ...OWN, fields: { colour: 'red' } }, minute(1))).rejects.toMatchObject({
      code: 'no-field',
    });
    expect(await readRecord(db, OWN.id)).toBeNull();
  });
});

describe('an article of the starter playbook', () => {
  test('is the user’s once it is edited, with the playbook’s text as its first version', async () => {
    const db = await openFresh();
    await saveEntry(db, ofStarter({ ...FIELDS, body: 'Within two days.' }), minute(3));
    const { record, changes } = (await readRecord(db, ID))!;
    expect(record.provenance).not.toHaveProperty('title');
    expect(entryVersions(record as Article, changes).map(({ at, body }) => [at, body])).toEqual([
      [minute(3), 'Within two days.'],
      [null, 'Within five days.'],
    ]);
  });

  test('is the playbook’s again when the edit is undone', async () => {
    const db = await openFresh();
    const empty = await dump(db);
    await saveEntry(db, ofStarter({ ...FIELDS, body: 'Within two days.' }), minute(3));
    await undoEdit(db, ID);
    expect(await dump(db)).toEqual(empty);
  });

  test('stays away when it is removed, also after settings of an older panel are saved, until it is put back', async () => {
    const db = await openFresh();
    await saveEntry(db, ofStarter({ ...FIELDS, body: 'Within two days.' }), minute(3));
    const before = await dump(db);
    const older = await readSettings(db);
    const removed = await removeEntry(db, ID, [ID]);
    await saveSettings(db, { ...older, signature: 'Kim' });
    expect((await readSettings(db)).removedStarters).toEqual([ID]);
    expect(await readRecord(db, ID)).toBeNull();
    await putBackEntry(db, removed);
    expect((await dump(db)).records).toEqual(before.records);
    expect((await dump(db)).changes).toEqual(before.changes);
    expect(await readSettings(db)).toMatchObject({ removedStarters: [], signature: 'Kim' });
  });

  test('all of them come back at once', async () => {
    const db = await openFresh();
    await removeEntry(db, ID, [ID]);
    await restoreStarters(db);
    expect((await readSettings(db)).removedStarters).toEqual([]);
  });
});
