import { personReader } from '../crm/person-reader';
import { PEOPLE } from './people-selectors';

export const readPerson = personReader(PEOPLE);
