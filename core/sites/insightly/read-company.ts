import { companyReader } from '../crm/company-reader';
import { INSIGHTLY } from './selectors';

export const readCompany = companyReader(INSIGHTLY);
