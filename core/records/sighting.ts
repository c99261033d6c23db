import { FIELDS, type FieldsOf, type Kind } from './records';
import { instant, shortText, z } from './schemas';

/** A record as one source shows it: only the fields that the source has. null = the place is there and empty; absent = not on this page. */
export type Seen<K extends Kind = Kind> = { [P in K]: { kind: P; keys: string[]; fields: Partial<FieldsOf<P>> } }[K];

const seen = <K extends Kind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    keys: z.array(shortText).min(1).max(200),
    fields: FIELDS[kind].partial(),
  });
export const AnySeen = z.discriminatedUnion('kind', [
  seen('person'),
  seen('company'),
  seen('deal'),
  seen('message'),
  seen('ticket'),
  seen('article'),
  seen('template'),
  seen('task'),
] as never) as unknown as z.ZodType<Seen>;

/** A required field that the reader looked for and could not read. Holds no page text. */
export const Missing = z.strictObject({
  kind: shortText,
  /** Key of the record, or null when the record itself could not be named (then it is not among the records). */
  key: shortText.nullable(),
  field: shortText,
  why: z.enum(['not-found', 'unreadable', 'ambiguous']),
});
export type Missing = z.infer<typeof Missing>;

/** What one reader saw on one page at one time. */
export const Sighting = z.strictObject({
  site: shortText,
  /** The kind of page: `thread`, `inbox`, `opportunity`, `opportunity-list`, `contact`, `deal`, `deal-list`, … */
  page: shortText,
  url: shortText,
  at: instant,
  /** The user's own address on this site, where the page says it. */
  account: shortText.nullable(),
  records: z.array(AnySeen).max(2_000),
  missing: z.array(Missing).max(10_000),
  /** `deal.amount` → the selector that gave it. */
  selectors: z.record(z.string(), shortText),
  /** `read` rows of the `looksLike` that look like rows (a loose count); `shown` is the total that the page itself states. null on record pages. */
  rows: z.strictObject({ read: z.int(), looksLike: z.int(), shown: z.int().nullable() }).nullable(),
  /** Key of the record that the page is about; null on list pages. */
  about: shortText.nullable(),
});
export type Sighting = z.infer<typeof Sighting>;
