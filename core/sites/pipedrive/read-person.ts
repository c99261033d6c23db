import { personReader } from '../crm/person-reader';
import { PIPEDRIVE } from './selectors';

export const readPerson = personReader(PIPEDRIVE);
