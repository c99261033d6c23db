import type { Reader } from '../site';
import { readPerson } from './person-record';

export const readLead: Reader = (document, url, now) => readPerson(document, url, now, 'lead');
