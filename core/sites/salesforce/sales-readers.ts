import type { Site } from '../site';
import { total } from '../total';
import { readOpportunity } from './read-opportunity';
import { readOpportunityList } from './read-opportunity-list';

/** What a salesperson opens most: loaded without the rest. */
export const salesReaders = {
  opportunity: total(readOpportunity),
  'opportunity-list': total(readOpportunityList),
} satisfies Site['readers'];
