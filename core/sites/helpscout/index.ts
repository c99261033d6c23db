import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readConversation } from './read-conversation';
import { readConversationList } from './read-conversation-list';

export const helpscout: Site = {
  id: 'helpscout',
  name: 'Help Scout',
  hosts: ['https://secure.helpscout.net/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { conversation: total(readConversation), 'conversation-list': total(readConversationList) },
};
