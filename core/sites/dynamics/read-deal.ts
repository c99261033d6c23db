import { dealReader } from '../crm/deal-reader';
import { DYNAMICS } from './selectors';

export const readDeal = dealReader(DYNAMICS);
