import { dealListReader } from '../crm/deal-list-reader';
import { INSIGHTLY } from './selectors';

export const readDealList = dealListReader(INSIGHTLY);
