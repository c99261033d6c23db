import { fieldTable } from '../crm/labels';
import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE } from '../crm/standard-markup';
import { attribute, maybe } from '../query';
import { isDealList, isTicketList, keyOf, recordAt } from './address';

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
  '#titlecard_SUBJECT',
  '#entityNameInBCView',
];
/** Fields by API name, for test automation, seen 2026-08; ids by column name, seen 2026-05. */
const MARKS = [
  { css: '[data-zcqa^="value_"]', attribute: 'data-zcqa', name: /^value_(\w+)$/ },
  {
    css: '[id^="subvalue_"], [id^="value_"], [id^="headervalue_"]',
    attribute: 'id',
    name: /^(?:sub|header)?value_(\w+)$/,
  },
];
/** Text components carry their value. Seen 2026-08. */
const VALUE_ATTRIBUTE = 'cx-prop-value';
/** Column names, old and new; for tables, labels (en de zh ja) as well. */
const FIELDS: Product['fields'] = {
  deal: fieldTable({
    name: 'potentialname|dealname|交易名称|商机名称',
    amount: 'amount|betrag|金额|金額',
    currency: 'currency',
    stage: 'stage|phase|阶段|ステージ',
    pipeline: 'pipeline',
    closeDate: 'closingdate|abschlussdatum|结束日期|截止日期|完了予定日',
    createdDate: 'createdtime',
    modifiedDate: 'modifiedtime',
    probability: 'probability|wahrscheinlichkeit|可能性',
    owner: 'smownerid|owner|dealowner|dealbesitzer|所有者|交易所有者|商机所有者',
    company: 'accountid|accountname|account|firmenname|客户名称|取引先名',
    person: 'contactid|contactname|contact|kontaktname|联系人姓名|連絡先名',
    nextStep: 'nextstep',
    source: 'leadsource',
  }),
  person: fieldTable({
    name: 'fullname',
    firstName: 'firstname',
    lastName: 'lastname',
    email: 'email',
    phone: 'phone|mobile',
    jobTitle: 'title|designation',
    owner: 'smownerid|owner',
    company: 'accountid|accountname|company',
  }),
  company: fieldTable({
    name: 'accountname',
    website: 'website',
    industry: 'industry',
    owner: 'smownerid|owner',
  }),
  // API names of the Cases module and its labels (en de zh ja). First guess: no page of a case was at hand.
  ticket: fieldTable({
    name: 'subject|betreff|主题|件名',
    status: 'status|状态|ステータス',
    priority: 'priority|priorität|优先级|優先度',
    category: 'type|typ|类型|種類',
    person: 'relatedto|contactid|contactname|kontaktname|联系人姓名|連絡先名',
    email: 'email',
    createdDate: 'createdtime',
    modifiedDate: 'modifiedtime',
  }),
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
  isTicketList,
  fronts: FRONTS,
  headings: HEADINGS,
  marks: MARKS,
  fields: FIELDS,
  value: { attributes: [VALUE_ATTRIBUTE], parts: [`[${VALUE_ATTRIBUTE}]`], not: STANDARD_NOT_VALUE },
  steps: [],
  table: TABLE,
  keyOfRow(row, kind) {
    const link = maybe(row, ROW_LINK);
    const id = link === null ? undefined : /^listView_(\d{6,})$/.exec(attribute(link, 'id') ?? '')?.[1];
    return id === undefined ? null : keyOf(kind, id);
  },
  board: STANDARD_BOARD,
};
