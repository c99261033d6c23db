import { labelledFields } from '../crm/labelled';
import { fieldTable } from '../crm/labels';
import type { RecordPages } from '../crm/product';
import { STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { recordAt } from './address';

/** Full profile of a contact. Help Scout speaks English alone. Names of fields from its manual, seen 2026; the frame, seen 2025; the heading is assumed. */
export const PEOPLE: RecordPages = {
  id: 'helpscout',
  recordAt,
  fronts: ['#wrap'],
  headings: ['#wrap h1'],
  marks: [],
  fields: {
    person: fieldTable({
      firstName: 'firstname',
      lastName: 'lastname',
      email: 'email|emailaddress|emails',
      phone: 'phone|phonenumber|phones',
      jobTitle: 'jobtitle|title',
      company: 'company|organization',
    }),
  },
  labelled: labelledFields,
  sole: { email: 'a[href^="mailto:"]' },
  value: { attributes: [], parts: [], not: STANDARD_NOT_VALUE },
  steps: [],
};
