import type { Site } from '../site';
import { total } from '../total';
import { readAccount } from './read-account';
import { readCase } from './read-case';
import { readCaseList } from './read-case-list';
import { readContact } from './read-contact';
import { readLead } from './read-lead';
import { readTaskList } from './read-task-list';

/** People, companies, cases and tasks. */
export const serviceReaders = {
  contact: total(readContact),
  account: total(readAccount),
  lead: total(readLead),
  case: total(readCase),
  'case-list': total(readCaseList),
  'task-list': total(readTaskList),
} satisfies Site['readers'];
