import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readAccount } from './read-account';
import { readCase } from './read-case';
import { readCaseList } from './read-case-list';
import { readContact } from './read-contact';
import { readLead } from './read-lead';
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
    account: total(readAccount),
    case: total(readCase),
    'case-list': total(readCaseList),
    lead: total(readLead),
  },
};
