import type { AnyRecord } from '../records/records';
import type { WriteTransaction } from './schema';

/** A record that is gone, or what is still known of it. */
export type GoneRecord = Pick<AnyRecord, 'id' | 'keys'> & { threadKey?: string };

/**
 * Erases the decisions about records that are gone: about themselves, about replies to them (which hold their text), and about conversations of which no message is
 * left. Inside a transaction over `records` and `decisions`, after the records.
 */
export async function forgetDecisions(tx: WriteTransaction, gone: readonly GoneRecord[]): Promise<void> {
  const decisions = await tx.objectStore('decisions').getAll();
  if (gone.length === 0 || decisions.length === 0) return;
  const subjects = new Set(gone.flatMap(({ id, keys }) => [id, ...keys]));
  const threads = new Set(gone.flatMap(({ threadKey }) => (threadKey === undefined ? [] : [threadKey])));
  if (threads.size > 0) {
    for (const record of await tx.objectStore('records').getAll())
      if (record.kind === 'message') threads.delete(record.threadKey);
  }
  const forgotten = decisions.filter(
    ({ subject, reply }) =>
      subjects.has(subject) || threads.has(subject) || (reply?.messageId != null && subjects.has(reply.messageId)),
  );
  await Promise.all(forgotten.map(({ id }) => tx.objectStore('decisions').delete(id)));
}
