import { personReader } from '../crm/person-reader';
import { DYNAMICS } from './selectors';

export const readPerson = personReader(DYNAMICS);
