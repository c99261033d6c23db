import { mailReader } from '../crm/mail-reader';
import { BODY, DYNAMICS } from './selectors';

export const readMail = mailReader(DYNAMICS, BODY);
