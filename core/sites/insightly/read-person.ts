import { personReader } from '../crm/person-reader';
import { INSIGHTLY } from './selectors';

export const readPerson = personReader(INSIGHTLY);
