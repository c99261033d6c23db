import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readContact } from './read-contact';
import { readOpportunity } from './read-opportunity';
import { readOpportunityList } from './read-opportunity-list';
import { readTaskList } from './read-task-list';

export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: ['https://*.lightning.force.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: {
    opportunity: total(readOpportunity),
    'opportunity-list': total(readOpportunityList),
    contact: total(readContact),
    'task-list': total(readTaskList),
  },
};
