import { z } from './schemas';

// What a stage, or an item of a checklist, asks of a deal.

/** Fields of a deal that can be asked for. */
export const CRITERION_FIELDS = [
  'amount',
  'closeDate',
  'companyName',
  'owner',
  'nextStep',
  'nextActivityDate',
  'source',
  'product',
] as const;
export type CriterionField = (typeof CRITERION_FIELDS)[number];

/** Names what the user ticks; the same id in two places is the same tick. */
export const stepId = z
  .string()
  .max(80)
  .regex(/^[\w.-]+$/);

export const Criterion = z.discriminatedUnion('needs', [
  /** The field holds a value. */
  z.strictObject({ needs: z.literal('field'), field: z.enum(CRITERION_FIELDS) }),
  /** The user has ticked the step. */
  z.strictObject({ needs: z.literal('step'), step: stepId }),
  /** So many people of the customer are known, or the user says so. */
  z.strictObject({ needs: z.literal('people'), atLeast: z.int().min(1).max(20) }),
  /** One of them decides, by the job title or by the user's word. */
  z.strictObject({ needs: z.literal('decision-maker') }),
]);
export type Criterion = z.infer<typeof Criterion>;

/** Names a criterion: equal ones are the same demand. A tick by hand is kept under it; of a step it is the step's own id. */
export function criterionKey(criterion: Criterion): string {
  switch (criterion.needs) {
    case 'field':
      return `field:${criterion.field}`;
    case 'step':
      return criterion.step;
    case 'people':
      return `people:${criterion.atLeast}`;
    case 'decision-maker':
      return 'decision-maker';
  }
}
