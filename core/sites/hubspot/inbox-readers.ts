import { total } from '../total';
import { readConversation } from './read-conversation';

/** Reader of the inbox: a script of its own, as it shares next to nothing with those of records. */
export const inboxReaders = { conversation: total(readConversation) };
