import { labelledFields } from '../crm/labelled';
import { fieldTable } from '../crm/labels';
import type { RecordPages } from '../crm/product';
import { STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { recordAt } from './address';

// Profiles of users and organisations in Zendesk's agent workspace, most stable first. "seen" = the date of the source that showed it; everything else is assumed.

/** Labels of the standard fields (en de es fr zh ja); an administrator's own fields stand among them. */
const FIELDS: RecordPages['fields'] = {
  person: fieldTable({
    email:
      'email|primaryemail|emailadresse|primäreemail|primäreemailadresse|correoelectrónico|correoelectrónicoprincipal|adresseemail|emailprincipal|电子邮件|主要电子邮件|メール|メールアドレス',
    phone: 'phone|primaryphone|directline|telefon|teléfono|téléphone|电话|電話|電話番号',
    company: 'org|organization|organisation|unternehmen|organización|组织|組織',
  }),
  company: fieldTable({
    website: 'domain|domains|domäne|domänen|dominio|dominios|domaine|domaines|域|ドメイン',
  }),
};

const PROFILES: Omit<RecordPages, 'headings'> = {
  id: 'zendesk',
  recordAt,
  // Every open tab of the workspace stays mounted, each in its own. Seen 2019–2026.
  fronts: ['.workspace'],
  // Names of fields stand in labels alone. Seen 2021.
  marks: [],
  fields: FIELDS,
  labelled: labelledFields,
  sole: { email: 'a[href^="mailto:"]', company: 'a[href*="/agent/organizations/"]' },
  value: { attributes: [], parts: [], not: STANDARD_NOT_VALUE },
  steps: [],
};
/** Head of the profile: one tab for the user, one for the organisation. Seen 2021–2026. */
export const PEOPLE: RecordPages = { ...PROFILES, headings: ['[data-test-id="tabs-nav-item-users"]'] };
export const COMPANIES: RecordPages = { ...PROFILES, headings: ['[data-test-id="tabs-nav-item-organizations"]'] };
