import { total } from '../total';
import { readMail } from './read-mail';

/** Reader of mails: a script of its own, as what reads times and what reads money are too large for one. */
export const mailReaders = { mail: total(readMail) };
