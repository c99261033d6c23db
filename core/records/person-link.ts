import { Person } from './records';
import { instant, shortText, z } from './schemas';

/** What the user said of two people: one and the same, or two different ones. */
export const PersonLink = z.strictObject({
  /** Ids of the two records at that time, in the order of text. */
  ids: z.tuple([shortText, shortText]),
  at: instant,
  what: z.enum(['same', 'different']),
  /** same: the record that stands for both since. */
  into: shortText.nullable(),
  /** same: the two as they were, so that they can be split again. */
  before: z.array(Person).max(2),
});
export type PersonLink = z.infer<typeof PersonLink>;
