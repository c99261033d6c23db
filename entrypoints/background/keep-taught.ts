import browser from 'webextension-polyfill';
import { CHANGED_CHANNEL, TaughtChange, type TaughtReply, TaughtRequest } from '../../core/protocol';
import { type TaughtReader, taughtHostOf } from '../../core/records';
import { announce, type Database, openDatabase, removeTaught, saveTaught } from '../../core/store';
import { registerGrantedSites } from './registration';
import { taughtReadersFor } from './taught-site';

/** Keeps what the user taught, and gives each taught page the readers of its own host. */
export function keepTaught(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (TaughtRequest.safeParse(message).success) return readersFor(sender);
    const change = TaughtChange.safeParse(message);
    // Only pages of ours change it: a page of a site never has our address.
    return change.success && sender.url?.startsWith(browser.runtime.getURL('/')) ? keep(change.data) : undefined;
  });
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function readersFor({ frameId, url }: browser.Runtime.MessageSender): Promise<TaughtReader[]> {
  const host = url ? taughtHostOf(new URL(url)) : null;
  if (frameId !== 0 || host === null) return [];
  return taughtReadersFor(host);
}

async function keep(change: TaughtChange): Promise<TaughtReply> {
  try {
    await withDatabase(db =>
      change.type === 'save-taught' ? saveTaught(db, change.reader) : removeTaught(db, change.id),
    );
    announce(CHANGED_CHANNEL, { what: 'settings' });
    await registerGrantedSites();
    return { error: null };
  } catch (error) {
    return { error: (error instanceof Error ? error.message : String(error)).slice(0, 2_000) };
  }
}
