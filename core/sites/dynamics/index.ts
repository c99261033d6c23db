import { crmPageOf } from '../crm/product';
import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress } from './address';
import { readCompany } from './read-company';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';
import { readPerson } from './read-person';
import { DYNAMICS } from './selectors';

export const dynamics: Site = {
  id: 'dynamics',
  name: 'Dynamics 365 Sales',
  hosts: ['https://*.dynamics.com/*'],
  owns: ownsAddress,
  pageOf: url => crmPageOf(DYNAMICS, url),
  readers: {
    deal: total(readDeal),
    'deal-list': total(readDealList),
    person: total(readPerson),
    company: total(readCompany),
  },
};
