import type { Money } from '../../records/money';
import { DAY_MS, type Day, type Instant } from '../../records/time';
import { type ConditionKind, FIELDS_OF, type FieldType } from './fields';

/** A field's value as records and analyses give it; null and undefined: not known. */
export type Fact = string | number | boolean | Money | readonly string[] | null | undefined;
/** Values by field id: `{ 'deal.stage': 'Proposal' }`. A field that is absent is not known. */
export type Facts = Readonly<Record<string, Fact>>;

/** A value as it is compared: texts folded, days counted from 1970, flags as they are. */
export type Cell = string | number | boolean | Money | readonly string[] | null;
/** The values of one record, each in the place of its field in `FIELDS_OF`. */
export type Row = readonly Cell[];

/** Texts are compared without case, width and outer spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Days since 1970 of a day or an instant (of the instant its UTC day), or null where it is none. */
export function dayNumber(text: Day | Instant): number | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY_MS);
}

/** Facts made ready for any number of conditions. */
export function rowOf(kind: ConditionKind, facts: Facts): Row {
  return FIELDS_OF[kind].map(({ id, type }) => cellOf(type, Object.hasOwn(facts, id) ? facts[id] : null));
}

function cellOf(type: FieldType, fact: Fact): Cell {
  if (fact === null || fact === undefined) return null;
  switch (type) {
    case 'text':
    case 'choice':
      return typeof fact === 'string' ? folded(fact) || null : null;
    case 'texts':
      return Array.isArray(fact) ? fact.map(folded) : null;
    case 'number':
      return typeof fact === 'number' && Number.isFinite(fact) ? fact : null;
    case 'money':
      return typeof fact === 'object' && 'minor' in fact ? fact : null;
    case 'day':
    case 'instant':
      return typeof fact === 'string' ? dayNumber(fact) : null;
    case 'flag':
      return typeof fact === 'boolean' ? fact : null;
  }
}
