import { fieldTable } from '../crm/labels';
import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE, STANDARD_TABLE } from '../crm/standard-markup';
import { isDealList, recordAt } from './address';

// Insightly, most stable first. "seen" = the date of the source that showed it; everything else is assumed.

/** The pane over a list, seen 2024; the page of a record, seen 2024. */
const FRONTS = ['#modal-details-body', '#main-container.details'];
/** Value of a field by its API name: the id says which, the title holds it. Seen 2024. */
const MARKS = [{ css: '[id^="metadata-row-viewer-"]', attribute: 'id', name: /^metadata-row-viewer-(\w+)$/ }];
/** API names of the product's published interface, version 3; for the columns of tables, labels (en es fr zh) as well. */
const FIELDS: Product['fields'] = {
  deal: fieldTable({
    id: 'opportunityid',
    name: 'opportunityname|opportunity|nombredelaoportunidad|nomdelopportunité|机会名称|商机名称',
    amount: 'opportunityvalue|value|valor|valeur|wert|金额|价值',
    currency: 'bidcurrency',
    stage: 'stageid|pipelinestage|stage|currentstage|etapa|étape|phase|阶段',
    status: 'opportunitystate|state|estado|状态',
    pipeline: 'pipelineid|pipeline',
    closeDate: 'forecastclosedate|forecastclose|fechadecierreprevista|datedeclôtureprévue|预计成交日期|预计关闭日期',
    createdDate: 'datecreatedutc',
    modifiedDate: 'dateupdatedutc',
    probability: 'probability|probabilityofwinning|probabilidad|概率',
    owner: 'responsibleuserid|owneruserid|opportunityowner|userresponsible|owner|responsable|propietario|负责人|所有者',
    company: 'organisationid|organisation|organization|organización|组织',
    nextActivityDate: 'nextactivitydateutc',
    lastActivityDate: 'lastactivitydateutc',
  }),
  person: fieldTable({
    id: 'contactid|leadid',
    firstName: 'firstname',
    lastName: 'lastname',
    email: 'emailaddress|email',
    phone: 'phone|phonemobile|mobile',
    jobTitle: 'title',
    owner: 'owneruserid|responsibleuserid',
    company: 'organisationid|organisationname',
  }),
  company: fieldTable({
    id: 'organisationid',
    name: 'organisationname',
    website: 'website',
    industry: 'industry',
    owner: 'owneruserid',
  }),
  // A mail's page has the same frame, seen 2024; its fields are those of the published interface. First guess.
  message: fieldTable({
    id: 'emailid',
    subject: 'subject',
    from: 'emailfrom|from',
    to: 'emailto|to',
    cc: 'emailcc|cc',
    status: 'emaildirection|status',
    sentAt: 'emaildateutc|emaildate|date',
    createdDate: 'datecreatedutc',
    modifiedDate: 'dateupdatedutc',
  }),
};
/** The text of a mail, in the page or in a frame of its own. First guess. */
export const BODY = ['[id="metadata-row-viewer-BODY"] iframe', '[id="metadata-row-viewer-BODY"]'];

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
