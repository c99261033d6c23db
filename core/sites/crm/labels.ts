/** Fields that the readers of this folder look for. */
export type CrmField =
  | 'id'
  | 'name'
  | 'amount'
  | 'currency'
  | 'stage'
  | 'status'
  | 'state'
  | 'priority'
  | 'category'
  | 'pipeline'
  | 'closeDate'
  | 'createdDate'
  | 'modifiedDate'
  | 'owner'
  | 'probability'
  | 'company'
  | 'person'
  | 'nextStep'
  | 'nextActivityDate'
  | 'lastActivityDate'
  | 'source'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'jobTitle'
  | 'website'
  | 'industry'
  | 'subject'
  | 'from'
  | 'to'
  | 'cc'
  | 'sentAt'
  | 'regarding';

/** A product's words for the fields of one kind of record. */
export type FieldTable = ReadonlyMap<string, CrmField>;

/** Table from the words of each field, `field: 'one|another'`, in lower case without spaces and marks: the product's own names, and labels. */
export function fieldTable(words: Partial<Record<CrmField, string>>): FieldTable {
  return new Map(
    Object.entries(words).flatMap(([field, names]) => names.split('|').map(name => [name, field as CrmField] as const)),
  );
}

/** The field that a name or label means, whatever its case, spaces and marks; null for one that the table does not hold. */
export function fieldOf(table: FieldTable, word: string): CrmField | null {
  return word.length > 60 ? null : (table.get(word.toLowerCase().replace(/[-\s'’()%*:：._]/g, '')) ?? null);
}
