import { dealReader } from '../crm/deal-reader';
import { PIPEDRIVE } from './selectors';

export const readDeal = dealReader(PIPEDRIVE);
