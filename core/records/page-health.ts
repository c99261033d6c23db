import { instant, shortText, z } from './schemas';
import { Missing, Sighting } from './sighting';

/** What is known of the reading of one kind of page of one site. Holds field names, selectors and times; never text of a page. */
export const PageHealth = z.strictObject({
  site: shortText,
  page: shortText,
  /** The newest sighting. */
  at: instant,
  /** `deal.amount` → the selector that gave it last, and when. */
  fields: z.record(z.string(), z.strictObject({ selector: shortText, at: instant })),
  /** Fields that the newest sightings missed: since when without a break, on how many records the last time, and why. */
  missed: z.record(z.string(), z.strictObject({ since: instant, records: z.int(), why: Missing.shape.why })),
  /** Rows of the newest sighting, as there. */
  rows: Sighting.shape.rows,
  /** Since when fewer rows are read than look like rows; null while the two agree. */
  rowsSince: instant.nullable(),
  /** Visits in a row at which the reader recognised nothing, and since when. */
  blanks: z.int(),
  blankSince: instant.nullable(),
});
export type PageHealth = z.infer<typeof PageHealth>;
