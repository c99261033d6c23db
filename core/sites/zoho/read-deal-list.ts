import { dealListReader } from '../crm/deal-list-reader';
import { ZOHO } from './selectors';

export const readDealList = dealListReader(ZOHO);
