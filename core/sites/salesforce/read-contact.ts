import type { Reader } from '../site';
import { readPerson } from './person-record';

export const readContact: Reader = (document, url, now) => readPerson(document, url, now, 'contact');
