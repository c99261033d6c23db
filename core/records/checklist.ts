import { Criterion, criterionKey, stepId } from './criterion';
import { instant, shortText, z } from './schemas';

export const ChecklistItem = z.strictObject({
  id: stepId,
  /** null: the ready text of its id, in the user's language. */
  text: z.string().trim().min(1).max(300).nullable(),
  /** How much it counts beside the others. */
  weight: z.int().min(1).max(10),
  /** What answers it. A step: the user, deal by deal; its id is the item's own. */
  by: Criterion,
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const Shape = z.strictObject({
  format: z.literal('sidelight-checklist'),
  /** Raised when the shape changes; checklists of another version are refused. */
  version: z.literal(1),
  id: shortText.min(1),
  items: z.array(ChecklistItem).min(1).max(40),
  editedAt: instant,
  /** It came with the sample and was not changed since. */
  sample: z.boolean(),
});

/** The questions by which the user qualifies a lead, each with its weight. */
export const Checklist = Shape.superRefine(({ items }, context) => {
  const [ids, asked] = [new Set<string>(), new Set<string>()];
  items.forEach(({ id, by }, at) => {
    const issue = (code: string) => context.addIssue({ code: 'custom', path: ['items', at], message: code });
    if (ids.has(id) || asked.has(criterionKey(by))) issue('checklist.item-twice');
    if (by.needs === 'step' && by.step !== id) issue('checklist.step-gone');
    ids.add(id);
    asked.add(criterionKey(by));
  });
});
export type Checklist = z.infer<typeof Shape>;
