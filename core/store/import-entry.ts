import { AnyRecord } from '../records/records';
import { instant, shortText, z } from '../records/schemas';

/** One import in the journal. Counts are rows of the file: a row counts by the record that it is about. */
export const ImportEntry = z.strictObject({
  id: shortText,
  file: shortText,
  at: instant,
  /** `running` after a crash too: the rows stored so far are there, and can be undone. */
  status: z.enum(['running', 'done', 'cancelled', 'undone']),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

/** A record as it was before an import touched it: what makes undo exact. Records that the import made have none. */
export const ImportBefore = z.strictObject({
  importId: shortText,
  recordId: shortText,
  before: AnyRecord,
});
export type ImportBefore = z.infer<typeof ImportBefore>;

/** A total that a list page states. */
export const StatedTotal = z.strictObject({
  site: shortText,
  page: shortText,
  kind: shortText,
  total: z.int(),
  at: instant,
});
export type StatedTotal = z.infer<typeof StatedTotal>;
