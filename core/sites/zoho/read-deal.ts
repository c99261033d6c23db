import { dealReader } from '../crm/deal-reader';
import { ZOHO } from './selectors';

export const readDeal = dealReader(ZOHO);
