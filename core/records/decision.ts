import { instant, shortText, text, z } from './schemas';

/** A reply as it was suggested, beside what the user made of it: what is learned from rests on it. */
export const SuggestedReply = z.strictObject({
  /** The message that it answers. */
  messageId: shortText.nullable(),
  category: shortText,
  /** The article that its answer was taken from. */
  articleId: shortText.nullable(),
  /** With its slots filled; one that was still empty stands as `[its name]`. */
  drafted: text,
  /** Slot name → value, the user's own included. */
  values: z.record(shortText, text),
});
export type SuggestedReply = z.infer<typeof SuggestedReply>;

/** What the user decided. Written with strict durability; the newest one of a subject counts. */
export const Decision = z.strictObject({
  id: shortText,
  at: instant,
  what: z.enum([
    'done',
    'snoozed',
    'dismissed',
    'reopened',
    'inserted',
    'edited',
    'rejected',
    'category',
    'contact-kind',
    'flag-dismissed',
    'flag-restored',
    'relearn',
    'checked',
  ]),
  /** The record it is about: a person, deal, ticket or message id, or a thread key. */
  subject: shortText,
  /** snoozed: until when. */
  until: instant.nullable(),
  /** category: the chosen one; inserted and edited: the template's id; contact-kind: visit, call or mail; flags: the code of the flag; checked: the step, or the key of the criterion. */
  choice: shortText.nullable(),
  /** edited: the text that the user left; flag-dismissed: how bad it was then, as the analysis writes it; checked: yes, no, or open for an answer taken back. */
  text: text.nullable(),
  /** inserted and edited. */
  reply: SuggestedReply.optional(),
  /** What stood behind the follow-up when the user decided about it: each family of reasons with its value before anything was learned. */
  reasons: z
    .array(z.strictObject({ family: shortText, value: z.number() }))
    .max(50)
    .optional(),
});
export type Decision = z.infer<typeof Decision>;
