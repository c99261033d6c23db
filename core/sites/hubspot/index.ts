import type { Site } from '../site';
import { total } from '../total';
import { ownsAddress, pageOfAddress } from './address';
import { readContact } from './read-contact';
import { readDeal } from './read-deal';
import { readDealList } from './read-deal-list';

export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['https://*.hubspot.com/*'],
  owns: ownsAddress,
  pageOf: pageOfAddress,
  readers: { deal: total(readDeal), 'deal-list': total(readDealList), contact: total(readContact) },
};
