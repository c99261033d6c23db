import { memberDraftKey, ReplyDraft, stepDraftKey } from '../records/reply-draft';
import type { Database, WriteTransaction } from './schema';
import { read, write } from './transaction';

/** Keeps what the user has made of a reply, in place of an earlier draft for the conversation. On the disk when it resolves. */
export async function keepDraft(db: Database, draft: Omit<ReplyDraft, 'at'>, at: string): Promise<void> {
  const kept = ReplyDraft.parse({ ...draft, at });
  await write(db, ['drafts'], tx => tx.objectStore('drafts').put(kept), 'strict');
}

/** The page has taken the reply, or the user has given it up. */
export async function dropDraft(db: Database, threadKey: string): Promise<void> {
  await write(db, ['drafts'], tx => tx.objectStore('drafts').delete(threadKey), 'strict');
}

export function readDrafts(db: Database): Promise<ReplyDraft[]> {
  return read(db, ['drafts'], tx => tx.objectStore('drafts').getAll());
}

/** Erases the drafts for conversations, steps and campaign members that are not there any more, inside a transaction over `records`, `drafts` and `OUTREACH_STORES`. */
export async function forgetDrafts(tx: WriteTransaction): Promise<void> {
  const drafts = tx.objectStore('drafts');
  const threads = await drafts.getAllKeys();
  if (threads.length === 0) return;
  const there = new Set<string>();
  for (const record of await tx.objectStore('records').getAll()) {
    for (const key of [record.id, ...record.keys]) there.add(key);
    if (record.kind === 'message') there.add(record.threadKey);
  }
  const [enrolments, members] = await Promise.all([
    tx.objectStore('enrolments').getAll(),
    tx.objectStore('campaignMembers').getAll(),
  ]);
  for (const { id, steps } of enrolments) for (const step of steps) there.add(stepDraftKey(id, step.id));
  for (const member of members) there.add(memberDraftKey(member));
  await Promise.all(threads.filter(key => !there.has(key)).map(key => drafts.delete(key)));
}
