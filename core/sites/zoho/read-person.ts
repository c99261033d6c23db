import { personReader } from '../crm/person-reader';
import { ZOHO } from './selectors';

export const readPerson = personReader(ZOHO);
