import type { ConditionKind } from '../../records/rule';

/** Kinds of records that conditions look at. */
export const CONDITION_KINDS: readonly ConditionKind[] = ['deal', 'person', 'ticket', 'message', 'task'];
export type { ConditionKind };

/** `texts`: any number of them. `flag`: yes or no. `day` and `instant` compare by the calendar day. */
export type FieldType = 'text' | 'texts' | 'choice' | 'number' | 'money' | 'day' | 'instant' | 'flag';

/** One thing that a condition can ask about. */
export interface ConditionField {
  /** `kind.name`, as a condition names it: `deal.amount`. */
  id: string;
  kind: ConditionKind;
  type: FieldType;
  /** Read from pages and files, or computed. */
  from: 'record' | 'analysis';
  /** Code of its name for the user. */
  label: string;
  /** Of a number: days, hours, 0…100, or points of a score. */
  unit: 'days' | 'hours' | 'percent' | 'points' | null;
  /** Of a choice: every value that it can have; null where the user can make more. */
  choices: readonly string[] | null;
}

type Short = [
  name: string,
  type: FieldType,
  from: 'record' | 'analysis',
  unit?: ConditionField['unit'],
  choices?: string[],
];

const STATUS = ['open', 'won', 'lost'];
const TICKET_STATUS = ['new', 'open', 'pending', 'solved', 'closed'];
const PRIORITY = ['low', 'normal', 'high', 'urgent'];

const SHORT: Record<ConditionKind, Short[]> = {
  deal: [
    ['name', 'text', 'record'],
    ['amount', 'money', 'record'],
    ['stage', 'choice', 'record'],
    ['status', 'choice', 'record', null, STATUS],
    ['pipeline', 'choice', 'record'],
    ['closeDate', 'day', 'record'],
    ['createdDate', 'day', 'record'],
    ['closedDate', 'day', 'record'],
    ['owner', 'choice', 'record'],
    ['companyName', 'text', 'record'],
    ['nextStep', 'text', 'record'],
    ['nextActivityDate', 'day', 'record'],
    ['lastActivityDate', 'day', 'record'],
    ['source', 'choice', 'record'],
    ['product', 'choice', 'record'],
    ['siteProbabilityPercent', 'number', 'record', 'percent'],
    ['site', 'choice', 'record'],
    ['people', 'number', 'record'],
    ['tags', 'texts', 'record'],
    ['winPercent', 'number', 'analysis', 'percent'],
    ['idleDays', 'number', 'analysis', 'days'],
    ['daysInStage', 'number', 'analysis', 'days'],
    ['openDays', 'number', 'analysis', 'days'],
    ['closeMoves', 'number', 'analysis'],
    ['warnings', 'texts', 'analysis'],
    ['openTasks', 'number', 'analysis'],
  ],
  person: [
    ['name', 'text', 'record'],
    ['emails', 'texts', 'record'],
    ['phone', 'text', 'record'],
    ['jobTitle', 'text', 'record'],
    ['companyName', 'text', 'record'],
    ['owner', 'choice', 'record'],
    ['language', 'choice', 'record'],
    ['site', 'choice', 'record'],
    ['tags', 'texts', 'record'],
    ['idleDays', 'number', 'analysis', 'days'],
    ['waitsForUs', 'flag', 'analysis'],
    ['openDeals', 'number', 'analysis'],
    ['wonDeals', 'number', 'analysis'],
    ['openTickets', 'number', 'analysis'],
    ['urgency', 'number', 'analysis', 'points'],
  ],
  ticket: [
    ['subject', 'text', 'record'],
    ['status', 'choice', 'record', null, TICKET_STATUS],
    ['priority', 'choice', 'record', null, PRIORITY],
    ['requester', 'text', 'record'],
    ['openedAt', 'instant', 'record'],
    ['site', 'choice', 'record'],
    ['tags', 'texts', 'record'],
    ['category', 'choice', 'analysis'],
    ['urgency', 'number', 'analysis', 'points'],
    ['waitedHours', 'number', 'analysis', 'hours'],
    ['openDeals', 'number', 'analysis'],
  ],
  message: [
    ['subject', 'text', 'record'],
    ['from', 'text', 'record'],
    ['text', 'text', 'record'],
    ['at', 'instant', 'record'],
    ['direction', 'choice', 'record', null, ['inbound', 'outbound']],
    ['unread', 'flag', 'record'],
    ['labels', 'texts', 'record'],
    ['site', 'choice', 'record'],
    ['category', 'choice', 'analysis'],
    ['urgency', 'number', 'analysis', 'points'],
    ['openDeals', 'number', 'analysis'],
  ],
  task: [
    ['title', 'text', 'record'],
    ['dueAt', 'instant', 'record'],
    ['doneAt', 'instant', 'record'],
    ['site', 'choice', 'record'],
  ],
};

function fieldOf(kind: ConditionKind, [name, type, from, unit, choices]: Short): ConditionField {
  const label = `field.${name}`;
  return { id: `${kind}.${name}`, kind, type, from, label, unit: unit ?? null, choices: choices ?? null };
}

/** Every field that a condition can ask about, in the order in which a form offers them. */
export const CONDITION_FIELDS: readonly ConditionField[] = CONDITION_KINDS.flatMap(kind =>
  SHORT[kind].map(short => fieldOf(kind, short)),
);

const BY_ID = new Map(CONDITION_FIELDS.map(field => [field.id, field]));

/** The field of this id, or null. */
export function conditionField(id: string): ConditionField | null {
  return BY_ID.get(id) ?? null;
}

/** The fields of one kind; a field's place in this list is its place in a `Row`. */
export const FIELDS_OF: Record<ConditionKind, readonly ConditionField[]> = {
  deal: CONDITION_FIELDS.filter(({ kind }) => kind === 'deal'),
  person: CONDITION_FIELDS.filter(({ kind }) => kind === 'person'),
  ticket: CONDITION_FIELDS.filter(({ kind }) => kind === 'ticket'),
  message: CONDITION_FIELDS.filter(({ kind }) => kind === 'message'),
  task: CONDITION_FIELDS.filter(({ kind }) => kind === 'task'),
};

const COLUMNS = new Map(CONDITION_KINDS.flatMap(kind => FIELDS_OF[kind].map(({ id }, at) => [id, at] as const)));

/** Place of a field in the rows of its kind. @throws RangeError for a field that is not known */
export function columnOf(id: string): number {
  const column = COLUMNS.get(id);
  if (column === undefined) throw new RangeError(`condition: no field is called "${id}"`);
  return column;
}
