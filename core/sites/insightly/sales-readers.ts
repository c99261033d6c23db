import { total } from '../total';
import { readCompany } from './read-company';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readPerson } from './read-person';

/** Readers of what sales works with. */
export const salesReaders = {
  deal: total(readDeal),
  'deal-list': total(readDealList),
  person: total(readPerson),
  company: total(readCompany),
};
