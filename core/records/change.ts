import { Provenance } from './provenance';
import { instant, shortText, z } from './schemas';

/** One write to one record: history for the analyses, journal for undo. */
export const Change = z.strictObject({
  /** Ascending in the order of writing. */
  seq: z.int(),
  recordId: shortText,
  kind: shortText,
  at: instant,
  cause: Provenance,
  /** True when this write made the record. */
  created: z.boolean(),
  /** Changed fields with both values, and where the earlier value came from. */
  fields: z.array(
    z.strictObject({ field: shortText, from: z.unknown(), to: z.unknown(), fromProvenance: Provenance.nullable() }),
  ),
  /** Keys that this write added. */
  addedKeys: z.array(shortText),
});
export type Change = z.infer<typeof Change>;
