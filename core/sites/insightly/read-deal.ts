import { dealReader } from '../crm/deal-reader';
import { INSIGHTLY } from './selectors';

export const readDeal = dealReader(INSIGHTLY);
