import type { Enrolment, Sequence } from '../../records/sequence';

/**
 * An enrolment whose mails can be written: a step whose template was removed since, or that had none, takes the one that the same step of the sequence has
 * now. Whatever else was changed in the sequence is not for people who are in it.
 *
 * @param there ids of the templates that there are
 */
export function withTemplates(
  enrolment: Enrolment,
  sequence: Pick<Sequence, 'steps'> | undefined,
  there: ReadonlySet<string>,
): Enrolment {
  const now = new Map(sequence?.steps.map(({ id, templateId }) => [id, templateId]));
  return {
    ...enrolment,
    steps: enrolment.steps.map(step => {
      const current = now.get(step.id) ?? null;
      const isLost = step.templateId === null || !there.has(step.templateId);
      return isLost && current !== null && there.has(current) ? { ...step, templateId: current } : step;
    }),
  };
}
