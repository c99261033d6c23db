import { instant, shortText, text, z } from './schemas';

/** What the user has made of a suggested reply and the page has not taken yet; kept until it has. */
export const ReplyDraft = z.strictObject({
  /** Ticket or thread key. */
  threadKey: shortText,
  at: instant,
  /** Which of the suggested replies, 0…. */
  index: z.int().min(0),
  /** Slot name → what the user typed for it. */
  filled: z.record(shortText, text),
  /** The whole text, where the user edits it freely. */
  edited: text.nullable(),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;
