import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE, STANDARD_TABLE } from '../crm/standard-markup';
import { isDealList, recordAt } from './address';

// Insightly, most stable first. "seen" = the date of the source that showed it; everything else is assumed.

/** The pane over a list, seen 2024; the page of a record, seen 2024. */
const FRONTS = ['#modal-details-body', '#main-container.details'];
/** Value of a field by its API name: the id says which, the title holds it. Seen 2024. */
const MARKS = [{ css: '[id^="metadata-row-viewer-"]', attribute: 'id', name: /^metadata-row-viewer-(\w+)$/ }];
const PEOPLE = {
  firstname: 'firstName',
  lastname: 'lastName',
  emailaddress: 'email',
  email: 'email',
  phone: 'phone',
  phonemobile: 'phone',
  mobile: 'phone',
  title: 'jobTitle',
  owneruserid: 'owner',
  responsibleuserid: 'owner',
  organisationid: 'company',
  organisationname: 'company',
} as const;
/** API names of the product's published interface, version 3. */
const FIELDS: Product['fields'] = {
  deal: {
    opportunityid: 'id',
    opportunityname: 'name',
    opportunityvalue: 'amount',
    bidamount: 'amount',
    bidcurrency: 'currency',
    stageid: 'stage',
    opportunitystate: 'status',
    pipelineid: 'pipeline',
    forecastclosedate: 'closeDate',
    datecreatedutc: 'createdDate',
    probability: 'probability',
    responsibleuserid: 'owner',
    owneruserid: 'owner',
    organisationid: 'company',
    nextactivitydateutc: 'nextActivityDate',
    lastactivitydateutc: 'lastActivityDate',
  },
  person: { contactid: 'id', leadid: 'id', ...PEOPLE },
  company: {
    organisationid: 'id',
    organisationname: 'name',
    website: 'website',
    industry: 'industry',
    owneruserid: 'owner',
  },
};

export const INSIGHTLY: Product = {
  id: 'insightly',
  recordAt,
  isDealList,
  fronts: FRONTS,
  headings: [],
  marks: MARKS,
  fields: FIELDS,
  value: { attributes: ['title'], parts: [], not: STANDARD_NOT_VALUE },
  steps: [],
  table: STANDARD_TABLE,
  keyOfRow: () => null,
  board: STANDARD_BOARD,
};
