import { dealListReader } from '../crm/list-reader';
import { PIPEDRIVE } from './selectors';

export const readDealList = dealListReader(PIPEDRIVE);
