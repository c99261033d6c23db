import type { EnrolledPerson, TemplateChoice } from '../../../core/process/sequences/result';
import type { SequenceStep } from '../../../core/records';
import { date } from '../../format';
import { say } from '../../words';

/** `2 working days`, or that it comes at once. */
export function waitText({ amount, unit }: SequenceStep['wait']): string {
  return amount === 0 ? say('wait_none') : say(`wait_${unit}`, { n: amount });
}

/** `Mail: First contact`, `Call: ask what is missing`. */
export function stepText({ kind, templateId, note }: SequenceStep, templates: readonly TemplateChoice[]): string {
  const title = templates.find(({ id }) => id === templateId)?.title;
  const about =
    kind === 'mail' ? (title ?? say(templateId === null ? 'step_no_template' : 'step_template_gone')) : note;
  return about === '' ? say(`step_${kind}`) : say('step_about', { kind: say(`step_${kind}`), about });
}

/** Where somebody stands: the next step and when it is due, or how it ended. */
export function standingText({ state, steps }: Pick<EnrolledPerson, 'state' | 'steps'>, now: Date): string {
  const of = { at: String(Math.min(state.position, steps.length)), of: String(steps.length) };
  if (state.state === 'stopped')
    return say(`ended_${state.stopped?.why ?? 'by-hand'}`, { date: date(state.stopped!.at, now) });
  if (state.state === 'finished') return say('ended_through');
  if (state.state === 'paused') return say('standing_paused', of);
  return say(`standing_${state.state}`, { ...of, date: date(state.dueAt!, now) });
}
