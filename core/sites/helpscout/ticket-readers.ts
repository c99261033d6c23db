import { total } from '../total';
import { readConversation } from './read-conversation';
import { readConversationList } from './read-conversation-list';

/** Readers of tickets and lists of them. */
export const ticketReaders = {
  conversation: total(readConversation),
  'conversation-list': total(readConversationList),
};
