import { ConditionKind } from './rule';
import { instant, shortText, z } from './schemas';

/** What one firing of a rule left behind. Tags and warnings live here alone, so that taking back the firing takes them back. */
export const Effect = z.discriminatedUnion('made', [
  z.strictObject({ made: z.literal('todo'), todoId: z.string().max(8_000) }),
  z.strictObject({ made: z.literal('tag'), tag: shortText }),
  z.strictObject({ made: z.literal('flag'), text: shortText, level: z.enum(['warn', 'bad']) }),
  z.strictObject({ made: z.literal('badge') }),
  z.strictObject({ made: z.literal('notice'), text: shortText }),
]);
export type Effect = z.infer<typeof Effect>;

/** One firing of a rule. Its id comes from the rule, the record and what happened, so that the same happening fires once. */
export const Firing = z.strictObject({
  id: z.string().max(8_000),
  ruleId: shortText,
  /** As it was called then. */
  ruleName: shortText,
  about: ConditionKind,
  recordId: shortText,
  recordName: shortText.nullable(),
  at: instant,
  /** Why: the code of what happened, with its field and values. */
  why: z.strictObject({
    code: shortText,
    params: z.record(shortText, z.union([shortText, z.number(), z.null()])),
  }),
  effects: z.array(Effect).max(8),
  /** Since when it is taken back; null = it stands. */
  undoneAt: instant.nullable(),
  /** The user has looked at the log since. */
  seen: z.boolean(),
  /** What it has to tell was shown, or could not be. */
  told: z.boolean(),
});
export type Firing = z.infer<typeof Firing>;
