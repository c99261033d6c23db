import type { Change } from '../../records/change';
import type { Instant } from '../../records/time';
import type { Fact } from '../conditions/row';

/** Something that happened to a record. */
export interface RuleEvent {
  recordId: string;
  at: Instant;
  what: 'created' | 'changed' | 'scored';
  /** The field of conditions that took another value; null of `created`. */
  field: string | null;
  from: Fact;
  to: Fact;
}

const asFact = (value: unknown): Fact => (value === null || typeof value === 'object' ? null : (value as Fact));

/** What a write of the store means to rules. Amounts and lists count as changed without their values. */
export function eventsOf({ recordId, kind, at, created, fields }: Change): RuleEvent[] {
  if (created) return [{ recordId, at, what: 'created', field: null, from: null, to: null }];
  return fields
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
    .map(({ field, from, to }) => ({
      recordId,
      at,
      what: 'changed',
      field: `${kind}.${field}`,
      from: asFact(from),
      to: asFact(to),
    }));
}

/** Numbers of one record as they stood when they were last looked at, by field. */
export type Scores = Readonly<Record<string, number>>;

/** Scores that moved. One that was not known before has not moved: nobody saw it cross anything. */
export function scoreEvents(recordId: string, before: Scores | undefined, after: Scores, at: Instant): RuleEvent[] {
  return Object.entries(after).flatMap(([field, to]): RuleEvent[] => {
    const from = before !== undefined && Object.hasOwn(before, field) ? before[field] : undefined;
    return from === undefined || from === to ? [] : [{ recordId, at, what: 'scored', field, from, to }];
  });
}
