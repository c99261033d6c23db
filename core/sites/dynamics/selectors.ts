import { fieldTable } from '../crm/labels';
import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { attribute } from '../query';
import { isDealList, isTicketList, recordAt, recordKey } from './address';

// Dynamics 365 Sales, model-driven forms, most stable first. `data-id` names fields by their logical names, the same in every language.
// "seen" = the date of the source that showed it; everything else is assumed.

/** Field with its label, on the form and in the header, seen 2023 and 2026; then the controls themselves, seen 2026; at last the heading, seen 2026. */
const MARKS = [
  {
    // Without a control only the label is left.
    css: '[data-id$="-FieldSectionItemContainer"]:has(input, select, textarea, button[role="combobox"], [data-id$="_selected_tag_text"])',
    attribute: 'data-id',
    name: /^(?:header_)?(\w+)-FieldSectionItemContainer$/,
  },
  {
    css: 'input[data-id*=".fieldControl"], select[data-id*=".fieldControl"], textarea[data-id*=".fieldControl"], [data-id*=".fieldControl-LookupResultsDropdown_"][data-id$="_selected_tag_text"]',
    attribute: 'data-id',
    name: /^(?:header_)?(\w+)\.fieldControl-(?!.*time-control)/,
  },
  { css: '[data-id="header_title"]', attribute: 'data-id', name: /^(header_title)$/ },
];
const FIELDS: Product['fields'] = {
  deal: fieldTable({
    name: 'name|headertitle',
    amount: 'estimatedvalue',
    currency: 'transactioncurrencyid',
    stage: 'stepname',
    status: 'statecode|statuscode',
    closeDate: 'estimatedclosedate',
    createdDate: 'createdon',
    modifiedDate: 'modifiedon',
    probability: 'closeprobability',
    owner: 'ownerid',
    company: 'parentaccountid',
    person: 'parentcontactid',
  }),
  person: fieldTable({
    name: 'fullname|headertitle',
    firstName: 'firstname',
    lastName: 'lastname',
    email: 'emailaddress1',
    phone: 'telephone1|mobilephone',
    jobTitle: 'jobtitle',
    owner: 'ownerid',
    company: 'companyname|parentcustomerid',
  }),
  company: fieldTable({
    name: 'name|headertitle',
    website: 'websiteurl',
    industry: 'industrycode',
    owner: 'ownerid',
  }),
  // Logical names of the published schema of incident; no page was at hand.
  ticket: fieldTable({
    name: 'title|headertitle',
    status: 'statuscode',
    state: 'statecode',
    priority: 'prioritycode',
    category: 'casetypecode',
    person: 'primarycontactid',
    email: 'emailaddress',
    createdDate: 'createdon',
    modifiedDate: 'modifiedon',
  }),
  // Logical names of the published schema of email; sender and recipients seen 2026 in tests of such forms.
  message: fieldTable({
    name: 'headertitle',
    subject: 'subject',
    from: 'from|sender',
    to: 'to|torecipients',
    cc: 'cc',
    status: 'directioncode|statuscode',
    sentAt: 'senton|actualend',
    createdDate: 'createdon',
    modifiedDate: 'modifiedon',
    regarding: 'regardingobjectid',
  }),
};
/** The text of a mail: a plain field, or an editor, which stands in a frame of the application's own. First guess. */
export const BODY = [
  '[data-id="description-FieldSectionItemContainer"] textarea',
  '[data-id="description-FieldSectionItemContainer"] [contenteditable="true"]',
  '[data-id="description-FieldSectionItemContainer"] iframe',
];
/** A lookup's chosen record; the day of a date with a time; a choice drawn as a button. Seen 2026. */
const VALUE_PARTS = ['[data-id$="_selected_tag_text"]', '[data-id$="-date-time-input"]', 'button[role="combobox"]'];
/** Beside the day of a date with a time. Seen 2020–2026. */
const TIME = '[data-id*="._timecontrol-datetime-container"] input';
const NOT_VALUE = `${STANDARD_NOT_VALUE}, [data-id$="-label"], [data-id$="-field-label"], [data-id*="-icon"]`;
/** The present stage of the process that runs above the form. Seen 2026. */
const STEPS = ['li[data-selected-stage="true"] [id*="processHeaderStageName"]'];
/** Power Apps grid on AG Grid: the columns that scroll hold the cells, `col-id` is the logical name. Seen 2026. */
const TABLE: Product['table'] = {
  root: '[data-id="entity_control-powerapps_onegrid_control_container"], [role="treegrid"], [role="grid"]',
  row: '.ag-center-cols-container [role="row"]',
  anyRow: '[role="row"][row-index]',
  head: '[role="columnheader"]',
  cell: '[role="gridcell"]',
  mark: 'col-id',
};

export const DYNAMICS: Product = {
  id: 'dynamics',
  recordAt,
  isDealList,
  isTicketList,
  fronts: [],
  headings: [],
  marks: MARKS,
  fields: FIELDS,
  value: { attributes: [], parts: VALUE_PARTS, not: NOT_VALUE, time: TIME },
  steps: STEPS,
  table: TABLE,
  keyOfRow: (row, kind) => recordKey(kind === 'deal' ? 'opportunity' : 'incident', attribute(row, 'row-id')),
  board: STANDARD_BOARD,
};
