import { companyReader } from '../crm/company-reader';
import { ZOHO } from './selectors';

export const readCompany = companyReader(ZOHO);
