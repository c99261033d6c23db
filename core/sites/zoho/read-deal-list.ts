import { dealListReader } from '../crm/list-reader';
import { ZOHO } from './selectors';

export const readDealList = dealListReader(ZOHO);
