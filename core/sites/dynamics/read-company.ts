import { companyReader } from '../crm/company-reader';
import { DYNAMICS } from './selectors';

export const readCompany = companyReader(DYNAMICS);
