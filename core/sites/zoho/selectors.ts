import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { attribute, maybe } from '../query';
import { dealKey, isDealList, recordAt } from './address';

// Zoho CRM, most stable first. "seen" = the date of the source that showed it; everything else is assumed.

/** Component of a record's page. Seen 2026-05. */
const FRONTS = ['crm-detail-view'];
/** Card with the record's name; people have stood under both names. Ids, seen 2026-08; older breadcrumb, seen 2024. */
const HEADINGS = [
  '#titlecard_POTENTIALNAME',
  '#titlecard_DEALNAME',
  '#titlecard_FULLNAME',
  '#titlecard_LASTNAME',
  '#titlecard_ACCOUNTNAME',
  '#entityNameInBCView',
];
/** Fields by API name, for test automation, seen 2026-08; ids by column name, seen 2026-05. */
const MARKS = [
  { css: '[data-zcqa^="value_"]', attribute: 'data-zcqa', name: /^value_(\w+)$/ },
  { css: '[id^="subvalue_"]', attribute: 'id', name: /^subvalue_(\w+)$/ },
  { css: '[id^="value_"]', attribute: 'id', name: /^value_(\w+)$/ },
  { css: '[id^="headervalue_"]', attribute: 'id', name: /^headervalue_(\w+)$/ },
];
/** Text components carry their value. Seen 2026-08. */
const VALUE_ATTRIBUTE = 'cx-prop-value';
const FIELDS: Product['fields'] = {
  deal: {
    potentialname: 'name',
    dealname: 'name',
    amount: 'amount',
    currency: 'currency',
    stage: 'stage',
    pipeline: 'pipeline',
    closingdate: 'closeDate',
    createdtime: 'createdDate',
    probability: 'probability',
    smownerid: 'owner',
    owner: 'owner',
    accountid: 'company',
    accountname: 'company',
    contactid: 'person',
    contactname: 'person',
    nextstep: 'nextStep',
    leadsource: 'source',
  },
  person: {
    fullname: 'name',
    firstname: 'firstName',
    lastname: 'lastName',
    email: 'email',
    phone: 'phone',
    mobile: 'phone',
    title: 'jobTitle',
    designation: 'jobTitle',
    smownerid: 'owner',
    owner: 'owner',
    accountid: 'company',
    accountname: 'company',
    company: 'company',
  },
  company: {
    accountname: 'name',
    website: 'website',
    industry: 'industry',
    smownerid: 'owner',
    owner: 'owner',
  },
};
/** Table of a module, its rows and cells: custom elements, seen 2026-05. A row's link is named by the record. */
const TABLE: Product['table'] = {
  root: 'crux-table-component, #listcrux, lyte-exptable',
  row: 'lyte-exptable-tr',
  anyRow: 'lyte-exptable-tr, tr, [role="row"]',
  head: 'lyte-exptable-th',
  cell: 'lyte-exptable-td',
  mark: null,
};
const ROW_LINK = 'a[id^="listView_"]';

export const ZOHO: Product = {
  id: 'zoho',
  recordAt,
  isDealList,
  fronts: FRONTS,
  headings: HEADINGS,
  marks: MARKS,
  fields: FIELDS,
  value: { attributes: [VALUE_ATTRIBUTE], parts: [`[${VALUE_ATTRIBUTE}]`], not: STANDARD_NOT_VALUE },
  steps: [],
  table: TABLE,
  keyOfRow(row) {
    const link = maybe(row, ROW_LINK);
    const id = link === null ? undefined : /^listView_(\d{6,})$/.exec(attribute(link, 'id') ?? '')?.[1];
    return id === undefined ? null : dealKey(id);
  },
  board: STANDARD_BOARD,
};
