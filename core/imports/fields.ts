import type { TableKind } from './result';

/**
 * What a column can become. Most are fields of the record; the others are parts of one: `id`, `currency`, `isWon` and `isClosed` (check boxes),
 * `companyId`, `personId`, `personName` and `personEmail` (whom a deal is with), `firstName` and `lastName`, `email`.
 */
export const COLUMN_FIELDS = {
  deal: [
    'name',
    'id',
    'amount',
    'currency',
    'stage',
    'status',
    'isWon',
    'isClosed',
    'pipeline',
    'closeDate',
    'createdDate',
    'closedDate',
    'stageSince',
    'owner',
    'siteProbabilityPercent',
    'companyName',
    'companyId',
    'personName',
    'personEmail',
    'personId',
    'nextStep',
    'nextActivityDate',
    'lastActivityDate',
    'source',
    'product',
  ],
  person: [
    'name',
    'firstName',
    'lastName',
    'id',
    'email',
    'phone',
    'jobTitle',
    'companyName',
    'companyId',
    'owner',
    'language',
  ],
  article: ['title', 'body', 'phrasings', 'category', 'language', 'owner', 'id'],
  template: ['title', 'body', 'category', 'language', 'tone', 'owner', 'id'],
} as const;

export type DealColumn = (typeof COLUMN_FIELDS)['deal'][number];
export type PersonColumn = (typeof COLUMN_FIELDS)['person'][number];
export type ArticleColumn = (typeof COLUMN_FIELDS)['article'][number];
export type TemplateColumn = (typeof COLUMN_FIELDS)['template'][number];
export type ColumnField = DealColumn | PersonColumn | ArticleColumn | TemplateColumn;
export const TABLE_KINDS = ['deal', 'person', 'article', 'template'] as const;

/** Any one of these names the record well enough. */
export const NAMING = {
  deal: ['name', 'id', 'companyName'],
  person: ['name', 'firstName', 'lastName', 'email'],
  article: ['body'],
  template: ['body'],
} as const;

/** Fields that no column gives although the import can't do without. The name may be missing where something else says which record it is. */
export function unmappedFields(kind: TableKind, columns: Readonly<Record<number, string>>): string[] {
  const given = new Set(Object.values(columns));
  return NAMING[kind].some(field => given.has(field)) ? [] : [NAMING[kind][0]];
}

/** Fields whose values are days. */
export const DAY_FIELDS: ReadonlySet<string> = new Set([
  'closeDate',
  'createdDate',
  'closedDate',
  'stageSince',
  'nextActivityDate',
  'lastActivityDate',
]);
/** Fields that several columns may give: the first that is filled counts; of e-mail addresses, all. */
export const REPEATABLE_FIELDS: ReadonlySet<string> = new Set(['closedDate', 'email', 'phone', 'phrasings']);
