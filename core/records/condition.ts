import { Money } from './money';
import { day, z } from './schemas';

/** Most nodes of one tree, and how deep they may stand inside each other. */
export const MOST_NODES = 200;
export const MOST_DEPTH = 8;
const MOST_BRANCHES = 50;

const field = z.string().min(1).max(100);
const word = z.string().max(500);
const days = z.int().min(0).max(36_500);

const Texts = z.strictObject({ op: z.enum(['is', 'is-not', 'contains', 'starts-with']), field, value: word });
const OneOf = z.strictObject({ op: z.literal('one-of'), field, value: z.array(word).min(1).max(100) });
const Size = z.strictObject({
  op: z.enum(['at-least', 'at-most', 'above', 'below']),
  field,
  value: z.union([z.number(), Money]),
});
const Calendar = z.strictObject({ op: z.enum(['before', 'after']), field, value: day });
const Distance = z.strictObject({
  op: z.enum(['more-than-days-ago', 'within-last-days', 'within-next-days', 'more-than-days-ahead']),
  field,
  value: days,
});
const Plain = z.strictObject({ op: z.enum(['yes', 'no', 'empty', 'filled']), field });

export type Comparison =
  | z.infer<typeof Texts>
  | z.infer<typeof OneOf>
  | z.infer<typeof Size>
  | z.infer<typeof Calendar>
  | z.infer<typeof Distance>
  | z.infer<typeof Plain>;
/** A tree: `all` holds where every branch does (without branches: always), `any` where one does (without branches: never), `not` where its own does not. */
export type Condition = { op: 'all' | 'any'; of: Condition[] } | { op: 'not'; of: Condition } | Comparison;

const branches = z.lazy(() => z.array(Condition).max(MOST_BRANCHES));

/** The shape alone; `checkCondition` of core/process/conditions also knows the fields, and refuses what is nested too deep before this looks at it. */
export const Condition: z.ZodType<Condition> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['all', 'any']), of: branches }),
  z.strictObject({ op: z.literal('not'), of: z.lazy(() => Condition) }),
  Texts,
  OneOf,
  Size,
  Calendar,
  Distance,
  Plain,
]);

export type Operator = Comparison['op'];

/** Branches of an inner node; none of a comparison. */
export function branchesOf(condition: Condition): readonly Condition[] {
  if (condition.op === 'not') return [condition.of];
  return condition.op === 'all' || condition.op === 'any' ? condition.of : [];
}

export function isComparison(condition: Condition): condition is Comparison {
  return condition.op !== 'all' && condition.op !== 'any' && condition.op !== 'not';
}

/** Every comparison of a tree, from left to right. */
export function comparisonsOf(condition: Condition): Comparison[] {
  return isComparison(condition) ? [condition] : branchesOf(condition).flatMap(comparisonsOf);
}
