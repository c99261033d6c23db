import { instant, shortText, text, z } from './schemas';

/** What the user decided. Written with strict durability; the newest one of a subject counts. */
export const Decision = z.strictObject({
  id: shortText,
  at: instant,
  what: z.enum(['done', 'snoozed', 'dismissed', 'reopened', 'inserted', 'edited', 'rejected', 'category']),
  /** The record it is about: a person, deal, ticket or message id, or a thread key. */
  subject: shortText,
  /** snoozed: until when. */
  until: instant.nullable(),
  /** category: the chosen one; inserted and edited: the template's id. */
  choice: shortText.nullable(),
  /** edited: the text that the user left. */
  text: text.nullable(),
});
export type Decision = z.infer<typeof Decision>;
