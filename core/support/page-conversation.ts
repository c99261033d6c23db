import type { Conversation } from './conversations';

/** What the open page shows. */
export interface SupportPage {
  /** Key of the record that the page is about. */
  about: string | null;
  /** Keys of all records that the page shows. */
  keys: string[];
  threadKey: string | null;
}

/** By thread, else by the record that the page is about, else by its records when they belong to one conversation only. */
export function conversationOf(page: SupportPage, all: readonly Conversation[]): Conversation | null {
  const holds = (conversation: Conversation, key: string) =>
    conversation.threadKey === key ||
    (conversation.ticket?.keys.includes(key) ?? false) ||
    conversation.messages.some(message => message.keys.includes(key) || message.threadKey === key);
  for (const key of [page.threadKey, page.about]) {
    const found = key === null ? undefined : all.find(conversation => holds(conversation, key));
    if (found) return found;
  }
  const keys = new Set(page.keys);
  const named = all.filter(conversation => [...keys].some(key => holds(conversation, key)));
  return named.length === 1 ? named[0]! : null;
}
