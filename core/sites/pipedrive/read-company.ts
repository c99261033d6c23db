import { companyReader } from '../crm/company-reader';
import { PIPEDRIVE } from './selectors';

export const readCompany = companyReader(PIPEDRIVE);
