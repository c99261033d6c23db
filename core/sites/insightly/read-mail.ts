import { mailReader } from '../crm/mail-reader';
import { BODY, INSIGHTLY } from './selectors';

export const readMail = mailReader(INSIGHTLY, BODY);
