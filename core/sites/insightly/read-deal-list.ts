import { dealListReader } from '../crm/list-reader';
import { INSIGHTLY } from './selectors';

export const readDealList = dealListReader(INSIGHTLY);
