import { instant, shortText, z } from './schemas';

/** Where a value comes from. One object is shared by all fields that came together. */
export const Provenance = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('page'), site: shortText, url: shortText, at: instant }),
  z.strictObject({
    from: z.literal('import'),
    importId: shortText,
    file: shortText,
    /** Line of the file's table, the header being row 1; else the number of the mail, contact or article in the file. */
    row: z.int(),
    at: instant,
  }),
  z.strictObject({ from: z.literal('user'), at: instant }),
  z.strictObject({ from: z.literal('sample'), at: instant }),
  /** A member of the user's team, whose file it came with. */
  z.strictObject({ from: z.literal('team'), member: shortText, at: instant }),
]);
export type Provenance = z.infer<typeof Provenance>;
