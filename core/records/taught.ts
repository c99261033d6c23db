import { shortText, z } from './schemas';
import { TAUGHT_HOST } from './taught-host';

// A reader that the user made by pointing. It holds places and field names only: no code, and no text of a record.

/** The kinds of records that can be taught. */
export const TaughtKind = z.enum(['deal', 'person', 'company', 'ticket']);
export type TaughtKind = z.infer<typeof TaughtKind>;

const index = z.int().min(-20).max(20);

/**
 * Which part of a place is the value: the whole, its text leaf at this index, or its link at this index (a name inside of a sentence). Counted
 * from the start (0, 1, …) or from the end (−1, −2, …).
 */
export const Take = z.union([z.literal('whole'), index, z.strictObject({ link: index })]);
export type Take = z.infer<typeof Take>;

const word = z.string().min(1).max(80);
const tag = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/);
const attributeName = z
  .string()
  .regex(
    /^(?:data-[a-z0-9_.:-]{1,60}|name|id|itemprop|role|headers|aria-label|aria-colindex|ng-bind|ng-bind-html|ng-model|v-model|formcontrolname)$/,
  );
const path = z.array(z.strictObject({ tag, nth: z.int().min(1).max(2_000) })).max(60);

/** One way to find a field's value. Several that are independent of each other must agree. */
export const Locator = z.discriminatedUnion('by', [
  /** A stable attribute on the place itself or around it. value null: the attribute is there, whatever it says. */
  z.strictObject({ by: z.literal('anchor'), attribute: attributeName, value: word.nullable(), take: Take }),
  /** The words in front of it; `hop` element siblings lie between them and the place, itself counted. */
  z.strictObject({ by: z.literal('label'), text: word, hop: z.int().min(0).max(4), take: Take }),
  /** The heading of its column. */
  z.strictObject({ by: z.literal('column'), header: word, take: Take }),
  /** A class that reads like a word and stands on one place only. */
  z.strictObject({ by: z.literal('class'), name: word, take: Take }),
  /** The only element of this name. */
  z.strictObject({ by: z.literal('tag'), tag, take: Take }),
  /** The only link that calls a number, or writes to an address. */
  z.strictObject({ by: z.literal('scheme'), scheme: z.enum(['tel', 'mailto']) }),
  /** The longest of the texts that the title of the page repeats. */
  z.strictObject({ by: z.literal('title') }),
  /** The only text that reads as a value of the field's form. */
  z.strictObject({ by: z.literal('form') }),
  /** Steps down from the row, or from the body. */
  z.strictObject({ by: z.literal('path'), steps: path }),
  /** The text leaf at this index of the row. */
  z.strictObject({ by: z.literal('order'), leaf: z.int().min(0).max(500) }),
  /** So many text leaves behind (before: negative) another taught field. */
  z.strictObject({ by: z.literal('beside'), field: word, leaves: z.int().min(-20).max(20) }),
]);
export type Locator = z.infer<typeof Locator>;

/** One way to find the rows of a list. The rows that most ways agree on are read. */
export const RowLocator = z.discriminatedUnion('by', [
  /** Body rows of the table that has these column headings. */
  z.strictObject({ by: z.literal('table'), headers: z.array(word).min(1).max(40) }),
  /** value null: the attribute is there, with another value on each row. */
  z.strictObject({ by: z.literal('attribute'), tag, attribute: attributeName, value: word.nullable() }),
  z.strictObject({ by: z.literal('class'), tag, name: word }),
  /** Elements that hold elements of these names. */
  z.strictObject({ by: z.literal('shape'), tag, holds: z.array(tag).max(40) }),
]);
export type RowLocator = z.infer<typeof RowLocator>;

/** Addresses of one shape: each segment as it is, or `*` for one that names a record. `query` holds what names the page where the path does not. */
export const AddressShape = z.strictObject({
  segments: z.array(z.string().max(200)).max(30),
  query: z.record(z.string().max(60), z.string().max(200)),
});
export type AddressShape = z.infer<typeof AddressShape>;

export const TaughtField = z.strictObject({
  field: word,
  /** `head`: the heading of the group that a row stands in, as on a board. */
  scope: z.enum(['page', 'row', 'head']),
  locators: z.array(Locator).min(1).max(16),
});
export type TaughtField = z.infer<typeof TaughtField>;

/** No pattern, user or path. */
const host = z.string().max(300).regex(TAUGHT_HOST);

export const TaughtReader = z.strictObject({
  format: z.literal('sidelight-taught'),
  /** Raised when the shape changes; readers of another version are refused. */
  version: z.literal(1),
  id: shortText.min(1),
  /** Given by the user. */
  name: z.string().min(1).max(80),
  host,
  address: AddressShape,
  kind: TaughtKind,
  page: z.enum(['record', 'list']),
  /** Order of day and month in dates written in digits, where the user settled it. */
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  rows: z
    .strictObject({
      locators: z.array(RowLocator).min(1).max(8),
      /** Shape of the link in a row that leads to its record. */
      link: AddressShape.nullable(),
      /** Attribute of the row that names its record. */
      idAttribute: attributeName.nullable(),
    })
    .nullable(),
  fields: z.array(TaughtField).min(1).max(30),
});
export type TaughtReader = z.infer<typeof TaughtReader>;
