import { Condition } from './condition';
import { instant, shortText, z } from './schemas';

/** Kinds of records that rules and segments look at. */
export const ConditionKind = z.enum(['deal', 'person', 'ticket', 'message', 'task']);
export type ConditionKind = z.infer<typeof ConditionKind>;

/** Most rules that one workspace holds. */
export const MOST_RULES = 1_000;

const field = z.string().min(1).max(100);
const line = z.string().trim().min(1).max(300);

/** What makes a rule look. `field` is a field of conditions: `deal.stage`. */
export const RuleTrigger = z.discriminatedUnion('on', [
  /** Seen for the first time; of a message: that it came. */
  z.strictObject({ on: z.literal('created') }),
  /** The field took another value, or this one. */
  z.strictObject({ on: z.literal('changed'), field, to: z.string().max(500).nullable() }),
  /** So many days after the day in the field, before it where negative. */
  z.strictObject({ on: z.literal('passed'), field, days: z.int().min(-365).max(3_650) }),
  /** The number was on one side of the limit and is on the other. */
  z.strictObject({ on: z.literal('crossed'), field, way: z.enum(['up', 'down']), at: z.number() }),
]);
export type RuleTrigger = z.infer<typeof RuleTrigger>;

/** Days in `inDays` are working days. Texts may name fields: `Call {{deal.companyName}}`. */
export const RuleAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('task'), title: line, inDays: z.int().min(0).max(365) }),
  /** A task that makes itself heard; `minute` of its day, null = when work begins. */
  z.strictObject({
    do: z.literal('remind'),
    title: line,
    inDays: z.int().min(0).max(365),
    minute: z.int().min(0).max(1_439).nullable(),
  }),
  z.strictObject({ do: z.literal('tag'), tag: line.max(60) }),
  /** A task to send a text that is made from a template; `template` is one of its keys. */
  z.strictObject({ do: z.literal('draft'), template: shortText.min(1) }),
  /** A warning on the deal. */
  z.strictObject({ do: z.literal('flag'), text: line, level: z.enum(['warn', 'bad']) }),
  /** Counts on the button of the extension. */
  z.strictObject({ do: z.literal('badge') }),
  /** A notification of the desktop. */
  z.strictObject({ do: z.literal('notify'), text: line }),
]);
export type RuleAction = z.infer<typeof RuleAction>;

/** A rule as it is shared: when something happens to a record, if it is so, then do this. Whether it is switched on is each user's own: `RuleState`. */
export const Rule = z.strictObject({
  id: z.string().min(1).max(100),
  name: line.max(120),
  about: ConditionKind,
  when: RuleTrigger,
  if: Condition,
  actions: z.array(RuleAction).min(1).max(8),
  /** Firings of one day beyond this are held back. */
  atMostPerDay: z.int().min(1).max(500),
  editedAt: instant,
});
export type Rule = z.infer<typeof Rule>;

/** What one user's store knows of a rule. */
export const RuleState = z.strictObject({
  ruleId: shortText,
  /** null: off. What happened before counts for nothing. */
  switchedOnAt: instant.nullable(),
  /** Firings that were held back on the last day that had any. */
  heldBack: z.strictObject({ day: z.iso.date(), count: z.int().min(1) }).nullable(),
});
export type RuleState = z.infer<typeof RuleState>;
