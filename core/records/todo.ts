import { day, instant, shortText, z } from './schemas';

export const Repeat = z.strictObject({
  every: z.int().min(1).max(99),
  unit: z.enum(['day', 'workday', 'week', 'month', 'year']),
});
export type Repeat = z.infer<typeof Repeat>;

const id = z.string().min(1).max(8_000);

/** A task of the user's own. Its day and minute are those of the clock on the user's wall, wherever that is; nothing here depends on a zone. */
export const Todo = z.strictObject({
  id,
  title: shortText,
  note: shortText,
  /** The records that it is about, by id or key. */
  about: z.array(shortText).max(50),
  dueDay: day.nullable(),
  /** Minutes after midnight; null = at no time of that day. */
  dueMinute: z.int().min(0).max(1_439).nullable(),
  /** It makes itself heard when it is due. */
  remind: z.boolean(),
  /** Out of sight until then; takes the place of its due time. */
  snoozedUntil: instant.nullable(),
  repeat: Repeat.nullable(),
  /** Day of the month on which a monthly or yearly one began: the 31st comes back after a short month. */
  repeatDay: z.int().min(1).max(31).nullable(),
  doneAt: instant.nullable(),
  /** What it last made itself heard for: the due time as written, or the end of the snooze. Nothing is heard twice. */
  heardFor: shortText.nullable(),
  from: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('hand') }),
    z.strictObject({ by: z.literal('rule'), firingId: id, ruleName: shortText }),
    z.strictObject({ by: z.literal('follow-up'), subject: shortText }),
  ]),
  /** Key of the template that it asks to send a text of. */
  template: shortText.nullable(),
  createdAt: instant,
  changedAt: instant,
});
export type Todo = z.infer<typeof Todo>;
