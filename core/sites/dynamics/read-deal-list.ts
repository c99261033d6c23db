import { dealListReader } from '../crm/list-reader';
import { DYNAMICS } from './selectors';

export const readDealList = dealListReader(DYNAMICS);
