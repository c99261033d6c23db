import { companyReader } from '../crm/company-reader';
import { COMPANIES } from './people-selectors';

export const readCompany = companyReader(COMPANIES);
