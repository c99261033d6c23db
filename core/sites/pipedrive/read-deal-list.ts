import { dealListReader } from '../crm/deal-list-reader';
import { PIPEDRIVE } from './selectors';

export const readDealList = dealListReader(PIPEDRIVE);
