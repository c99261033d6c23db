import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readInbox } from './read-inbox';
import { readThread } from './read-thread';

export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  hosts: ['https://mail.google.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { inbox: total(readInbox), thread: total(readThread) },
};
