import { labelledFields } from '../crm/labelled';
import { fieldTable } from '../crm/labels';
import type { Product } from '../crm/product';
import { STANDARD_BOARD, STANDARD_NOT_VALUE, STANDARD_TABLE } from '../crm/standard-markup';
import { isDealList, recordAt } from './address';

// Pipedrive, most stable first. No source shows attributes that name a field: apart from the phone, fields are known by their labels.
// "seen" = the date of the source that showed it; everything else is assumed.

/** Earlier pages stay mounted, hidden in their style. Seen 2024. */
const FRONTS = ['.viewContainer:not([style*="none"])'];
/** The title is a text that can be edited. Test id, seen 2026-03; class of the design system, seen 2026-03. */
const HEADINGS = ['[data-testid="header-title"]', '.cui5-editable-text__input'];
/** Seen 2022. */
const PHONE = { css: '[data-test="phone-number-button"]', attribute: 'data-test', name: /^(phone)-number-button$/ };
/** The present stage as ARIA prescribes it for a row of steps. Assumed. */
const STEPS = ['[aria-current="step"]'];

/** Labels of standard fields, en de es zh, as import files and interface write them; an administrator may have renamed some. */
const OWNER = 'owner|besitzer|propietario|所有者|负责人';
const ORGANIZATION = 'organization|organisation|organización|组织';
const FIELDS: Product['fields'] = {
  deal: fieldTable({
    name: 'title|titel|标题',
    amount: 'value|wert|valor|金额|价值',
    stage: 'stage|phase|etapa|阶段',
    status: 'status|estado|状态',
    pipeline: 'pipeline|embudo|管道',
    closeDate: 'expectedclosedate|erwartetesabschlussdatum|fechadecierreprevista|预计结束日期',
    probability: 'probability|wahrscheinlichkeit|probabilidad|概率',
    owner: OWNER,
    company: ORGANIZATION,
    person: 'person|contactperson|kontaktperson|persona|联系人',
  }),
  person: fieldTable({
    email: 'email|correoelectrónico|电子邮件|邮箱',
    phone: 'phone|telefon|teléfono|电话',
    jobTitle: 'jobtitle|position|cargo|职位|职务',
    owner: OWNER,
    company: ORGANIZATION,
  }),
  company: fieldTable({
    website: 'website|webseite|sitioweb|site|网站',
    industry: 'industry|branche|sector|行业',
    owner: OWNER,
  }),
};

export const PIPEDRIVE: Product = {
  id: 'pipedrive',
  recordAt,
  isDealList,
  fronts: FRONTS,
  headings: HEADINGS,
  marks: [PHONE],
  fields: FIELDS,
  labelled: labelledFields,
  value: { attributes: [], parts: [], not: STANDARD_NOT_VALUE },
  steps: STEPS,
  table: STANDARD_TABLE,
  keyOfRow: () => null,
  board: STANDARD_BOARD,
};
