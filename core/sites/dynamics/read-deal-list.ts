import { dealListReader } from '../crm/deal-list-reader';
import { DYNAMICS } from './selectors';

export const readDealList = dealListReader(DYNAMICS);
