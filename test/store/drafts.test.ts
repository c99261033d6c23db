import { describe, expect, test } from 'vitest';
import {
  decide,
  dropDraft,
  eraseAll,
  exportBackup,
  keepDraft,
  mergeSighting,
  readDrafts,
  readWorld,
  removeRecord,
  removeSite,
  restoreBackup,
} from '../../core/store';
import { dump, minute, openFresh, seen, sighting } from './open-fresh';

const THREAD = 'gmail:thread-1';
const draft = (edited: string, threadKey = THREAD) => ({ threadKey, index: 1, filled: { order: 'A-7' }, edited });
const PAGE = { site: 'gmail', page: 'thread', url: 'https://mail.google.com/mail/u/0/#inbox/1' };

async function withThread() {
  const db = await openFresh();
  await mergeSighting(db, sighting(minute(1), [seen('message', ['gmail:m-1'], { threadKey: THREAD })], PAGE));
  await keepDraft(db, draft('Dear Mara'), minute(2));
  return db;
}

describe('a draft of a reply', () => {
  test('stands until it is dropped; a later one takes its place', async () => {
    const db = await withThread();
    await keepDraft(db, draft('Dear Mara,'), minute(3));
    expect(await readDrafts(db)).toEqual([{ ...draft('Dear Mara,'), at: minute(3) }]);
    await dropDraft(db, THREAD);
    expect(await readDrafts(db)).toEqual([]);
  });

  test('that is none is refused', async () => {
    const db = await openFresh();
    await expect(keepDraft(db, { ...draft('x'), index: -1 }, minute(2))).rejects.toThrow();
    expect(await readDrafts(db)).toEqual([]);
  });

  test('goes into a backup and comes back; a backup from before there were any is taken', async () => {
    const db = await withThread();
    const text = await exportBackup(db, minute(4));
    const { drafts: _, ...earlier } = JSON.parse(text);
    await eraseAll(db);
    expect(await readDrafts(db)).toEqual([]);
    await restoreBackup(db, text);
    expect(await readDrafts(db)).toEqual([{ ...draft('Dear Mara'), at: minute(2) }]);
    await restoreBackup(db, JSON.stringify(earlier));
    expect(await readDrafts(db)).toEqual([]);
  });

  test('is erased with the site that its conversation came from', async () => {
    const db = await withThread();
    await removeSite(db, 'hubspot');
    expect(await readDrafts(db)).toHaveLength(1);
    await removeSite(db, 'gmail');
    expect(await readDrafts(db)).toEqual([]);
  });

  test('is erased with the last message of its conversation', async () => {
    const db = await withThread();
    await mergeSighting(db, sighting(minute(3), [seen('message', ['gmail:m-2'], { threadKey: THREAD })], PAGE));
    await removeRecord(db, 'gmail:m-1');
    expect(await readDrafts(db)).toHaveLength(1);
    await removeRecord(db, 'gmail:m-2');
    expect(await readDrafts(db)).toEqual([]);
  });
});

describe('an edited reply', () => {
  const reply = { category: 'refund', articleId: null, drafted: 'Dear Mara', values: { name: 'Mara' } };
  async function withDecisions() {
    const db = await withThread();
    const [message] = (await readWorld(db)).messages;
    const edited = { what: 'edited', until: null, choice: 't1', text: 'Secret wording' } as const;
    await decide(db, { ...edited, subject: THREAD, reply: { ...reply, messageId: message!.id } }, minute(3));
    await decide(db, { ...edited, subject: THREAD, reply: { ...reply, messageId: null } }, minute(4));
    await decide(db, { ...edited, subject: 'zendesk:ticket/1', text: 'Of another site' }, minute(5));
    return db;
  }

  test('is erased with the site that its conversation came from; one of another site stays', async () => {
    const db = await withDecisions();
    await removeSite(db, 'hubspot');
    expect((await readWorld(db)).decisions).toHaveLength(3);
    await removeSite(db, 'gmail');
    expect((await readWorld(db)).decisions).toMatchObject([{ text: 'Of another site' }]);
    expect(JSON.stringify(await dump(db))).not.toContain('Secret wording');
  });

  test('is erased with its message, or with the last message of its conversation', async () => {
    const db = await withDecisions();
    await mergeSighting(db, sighting(minute(6), [seen('message', ['gmail:m-2'], { threadKey: THREAD })], PAGE));
    await removeRecord(db, 'gmail:m-1');
    expect((await readWorld(db)).decisions).toHaveLength(2);
    await removeRecord(db, 'gmail:m-2');
    expect((await readWorld(db)).decisions).toMatchObject([{ text: 'Of another site' }]);
  });
});
