import { labelledFields } from '../crm/labelled';
import { fieldTable } from '../crm/labels';
import type { RecordPages } from '../crm/product';
import { STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { recordAt } from './address';

// Pages of contacts and companies in Freshdesk, most stable first. "seen" = the date of the source that showed it; everything else is assumed.

/** Fields by their names, as the card of the requester has them, seen 2022–2026; labels of the standard fields (en de es fr zh). */
const FIELDS: RecordPages['fields'] = {
  person: fieldTable({
    name: 'name',
    email: 'email|emails|emailadresse|correoelectrónico|adresseemail|电子邮件',
    phone: 'phone|workphone|mobile|telefon|geschäftlich|teléfonodetrabajo|téléphoneprofessionnel|工作电话|电话',
    jobTitle: 'jobtitle|title|titel|título|titre|职称|职务',
    company: 'companyname|company|unternehmen|empresa|entreprise|公司',
  }),
  company: fieldTable({
    website: 'domains|domain|companydomains|domainsforthiscompany|domänen|dominios|domaines|域',
    industry: 'industry|branche|sector|secteur|行业',
  }),
};

const PAGES: Omit<RecordPages, 'headings'> = {
  id: 'freshdesk',
  recordAt,
  fronts: [],
  marks: [
    {
      css: '[data-test-id^="requester-info-contact-"]',
      attribute: 'data-test-id',
      name: /^requester-info-contact-(\w+)$/,
    },
  ],
  fields: FIELDS,
  labelled: labelledFields,
  sole: { email: 'a[href^="mailto:"]', company: 'a[href*="/a/companies/"]' },
  value: { attributes: [], parts: ['.info-details-content'], not: STANDARD_NOT_VALUE },
  steps: [],
};
/** The last step of the path in the head, seen 2018–2026 on tickets. */
const HEADINGS = ['.breadcrumb__item.active'];
export const PEOPLE: RecordPages = { ...PAGES, headings: HEADINGS };
export const COMPANIES: RecordPages = { ...PAGES, headings: HEADINGS };
