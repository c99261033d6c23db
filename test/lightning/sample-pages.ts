/** A record that a lookup links. */
interface Linked {
  object: string;
  id: string;
  name: string;
}

/** A field of a record page: what it is decides which of the product's own components shows it. */
export interface LightningField {
  name: string;
  label: string;
  type: 'text' | 'currency' | 'percent' | 'date' | 'email' | 'phone' | 'person' | 'rich' | 'lookup' | 'owner';
  value: unknown;
  /** Currency code of an amount. */
  code?: string;
  /** Drawn by Dynamic Forms instead of a layout. */
  form?: boolean;
}

export interface RecordPage {
  object: string;
  label: string;
  name: string;
  highlights: { label: string; value: string }[];
  fields: LightningField[];
  path?: { stages: string[]; current: string };
  related?: { href: string; title: string; records: Linked[] };
}

export interface ListRow {
  id: string;
  href: string;
  name: string;
  account: string;
  stage: string;
  amount: number | null;
  closeDate: string;
}

export interface ListPage {
  title: string;
  status: string;
  rows: ListRow[];
  /** Only the rows in view are drawn. */
  virtualised?: boolean;
}

/** A page of the played organisation with the records that must be read from it. */
export interface LightningSample {
  path: string;
  page: RecordPage | ListPage;
  records: unknown[];
}

const ACCOUNT = { object: 'Account', id: '001Qy00000Nw1AaIAJ', name: 'Northwind Freight' };
const OWNER = { object: 'User', id: '005Qy00000Us3rAIAR', name: 'Lena Brandt' };
const MARA = { object: 'Contact', id: '003Qy00000Ma1AaIAJ', name: 'Mara Okafor' };
const STAGES = ['Qualification', 'Demo', 'Proposal', 'Negotiation', 'Closed'];
const company = { kind: 'company', keys: [`salesforce:${ACCOUNT.id}`], fields: { name: ACCOUNT.name } };

/** An opportunity: amount and close date by Dynamic Forms, everything else by a layout, a note that looks like fields. */
export function opportunity(
  id = '006Qy00000Op1AaIAJ',
  name = 'Northwind – twelve vans',
  amount = 48_000,
): LightningSample {
  return {
    path: `/lightning/r/Opportunity/${id}/view`,
    page: {
      object: 'Opportunity',
      label: 'Opportunity',
      name,
      highlights: [{ label: 'Account Name', value: ACCOUNT.name }],
      path: { stages: STAGES, current: 'Proposal' },
      fields: [
        { name: 'Name', label: 'Opportunity Name', type: 'text', value: name },
        { name: 'AccountId', label: 'Account Name', type: 'lookup', value: ACCOUNT },
        { name: 'Amount', label: 'Amount', type: 'currency', value: amount, code: 'EUR', form: true },
        { name: 'CloseDate', label: 'Close Date', type: 'date', value: '2026-12-24', form: true },
        { name: 'StageName', label: 'Stage', type: 'text', value: 'Proposal' },
        { name: 'Probability', label: 'Probability (%)', type: 'percent', value: 60 },
        { name: 'OwnerId', label: 'Opportunity Owner', type: 'owner', value: OWNER },
        { name: 'NextStep', label: 'Next Step', type: 'text', value: 'Send the contract' },
        {
          name: 'Description',
          label: 'Description',
          type: 'rich',
          value: '<p>Amount <b>$1.00</b> <a href="/lightning/r/Account/001Qy00000Fa1KeIAJ/view">Fake Ltd</a></p>',
        },
      ],
      related: {
        href: `/lightning/r/Opportunity/${id}/related/OpportunityContactRoles/view`,
        title: 'Contact Roles (1)',
        records: [MARA],
      },
    },
    records: [
      company,
      { kind: 'person', keys: [`salesforce:${MARA.id}`], fields: { name: MARA.name } },
      {
        kind: 'deal',
        keys: [`salesforce:${id}`],
        fields: {
          name,
          stage: 'Proposal',
          amount: { minor: amount * 100, currency: 'EUR' },
          closeDate: '2026-12-24',
          owner: OWNER.name,
          siteProbabilityPercent: 60,
          nextStep: 'Send the contract',
          companyName: ACCOUNT.name,
          companyKey: `salesforce:${ACCOUNT.id}`,
          status: 'open',
          personKeys: [`salesforce:${MARA.id}`],
        },
      },
    ],
  };
}

export function contact(): LightningSample {
  return {
    path: `/lightning/r/Contact/${MARA.id}/view`,
    page: {
      object: 'Contact',
      label: 'Contact',
      name: 'Ms. Mara Okafor',
      highlights: [{ label: 'Title', value: 'Head of Fleet' }],
      fields: [
        { name: 'Name', label: 'Name', type: 'person', value: { salutation: 'Ms.', first: 'Mara', last: 'Okafor' } },
        { name: 'AccountId', label: 'Account Name', type: 'lookup', value: ACCOUNT },
        { name: 'Title', label: 'Title', type: 'text', value: 'Head of Fleet' },
        { name: 'Email', label: 'Email', type: 'email', value: 'mara@northwind.example' },
        { name: 'Phone', label: 'Phone', type: 'phone', value: '+49 30 5550 0123' },
        { name: 'OwnerId', label: 'Contact Owner', type: 'owner', value: OWNER },
      ],
    },
    records: [
      company,
      {
        kind: 'person',
        keys: [`salesforce:${MARA.id}`, 'email:mara@northwind.example'],
        fields: {
          name: 'Mara Okafor',
          emails: ['mara@northwind.example'],
          jobTitle: 'Head of Fleet',
          phone: '+49 30 5550 0123',
          owner: OWNER.name,
          companyName: ACCOUNT.name,
          companyKey: `salesforce:${ACCOUNT.id}`,
        },
      },
    ],
  };
}

export const LIST_PATH = '/lightning/o/Opportunity/list';

/** Row `index` of a list; each has values of its own. */
export function listRow(index: number): ListRow {
  const id = `006Qy00000${String(index).padStart(5, '0')}AAA`;
  return {
    id,
    href: `/lightning/r/Opportunity/${id}/view`,
    name: `Vans, lot ${index}`,
    account: index % 5 === 4 ? '' : `Customer ${index}`,
    stage: STAGES[index % 4]!,
    amount: index % 7 === 6 ? null : 1_000 + index,
    closeDate: `2027-0${1 + (index % 9)}-${String(10 + (index % 18)).padStart(2, '0')}`,
  };
}

function dealOfRow({ id, name, account, stage, amount, closeDate }: ListRow): {
  kind: string;
  keys: string[];
  fields: object;
} {
  return {
    kind: 'deal',
    keys: [`salesforce:${id}`],
    fields: {
      name,
      stage,
      amount: amount === null ? null : { minor: amount * 100, currency: 'EUR' },
      closeDate,
      companyName: account === '' ? null : account,
      ...(stage === 'Qualification' ? { status: 'open' } : {}),
    },
  };
}

export function opportunityList(rows: ListRow[] = [0, 1, 2, 3, 4, 5, 6].map(listRow)): LightningSample {
  return {
    path: `${LIST_PATH}?filterName=AllOpportunities`,
    page: { title: 'All Opportunities', status: `${rows.length} items • Sorted by Close Date`, rows },
    records: rows.map(dealOfRow),
  };
}
