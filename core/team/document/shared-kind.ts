import type { Fields, Json } from './json';

/** One kind of thing that a team shares, as the document sees it. */
export interface SharedKind {
  /** Name of its collection in the document; never changed. */
  name: string;
  /** Fields whose text is merged letter by letter; every other field is one value. */
  texts: readonly string[];
  /** Name of the thing for the user. */
  title(fields: Readonly<Fields>): string;
  /** Where the fields are not right: place and reason. null: they are. */
  fault(fields: Readonly<Fields>, id: string): Fault | null;
}

export interface Fault {
  /** Path of the value: `fields.2.locators`. */
  place: string;
  reason: string;
}

/** One shared thing as it is now. */
export interface SharedItem {
  fields: Record<string, Json>;
  removed: boolean;
}
