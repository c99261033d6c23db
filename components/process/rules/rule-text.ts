import type { RuleProblem } from '../../../core/process/rules';
import type { Firing, Rule, RuleAction, RuleTrigger } from '../../../core/records';
import { number } from '../../format';
import { tell } from '../../tell';
import { listing, say } from '../../words';
import { choiceName, conditionFieldName, conditionText } from '../conditions/condition-text';

/** What makes a rule look, as a sentence. */
export function triggerText(when: RuleTrigger, about: Rule['about']): string {
  switch (when.on) {
    case 'created':
      return say(about === 'message' ? 'when_message' : 'when_created', { kind: say(`kind_${about}`) });
    case 'changed': {
      const field = conditionFieldName(when.field);
      return when.to === null
        ? say('when_changed', { field })
        : say('when_changed_to', { field, value: choiceName(when.field, when.to) });
    }
    case 'passed': {
      const field = conditionFieldName(when.field);
      const params = { field, n: Math.abs(when.days) };
      return say(when.days < 0 ? 'when_ahead' : when.days === 0 ? 'when_day' : 'when_passed', params);
    }
    case 'crossed':
      return say(`when_crossed_${when.way}`, { field: conditionFieldName(when.field), at: number(when.at, 1) });
  }
}

export function actionText(action: RuleAction, templates: readonly { value: string; name: string }[]): string {
  switch (action.do) {
    case 'task':
    case 'remind':
      return action.inDays === 0
        ? say(`do_${action.do}_today`, { title: action.title })
        : say(`do_${action.do}_text`, { title: action.title, n: action.inDays });
    case 'tag':
      return say('do_tag_text', { tag: action.tag });
    case 'draft':
      return say('do_draft_text', {
        title: templates.find(({ value }) => value === action.template)?.name ?? action.template,
      });
    case 'flag':
    case 'notify':
      return say(`do_${action.do}_text`, { text: action.text });
    case 'badge':
      return say('do_badge_text');
  }
}

/** The whole rule in plain words: when · if · then. */
export function ruleText(rule: Rule, templates: readonly { value: string; name: string }[]): string {
  const then = listing(rule.actions.map(action => actionText(action, templates)));
  const when = triggerText(rule.when, rule.about);
  const isBare = (rule.if.op === 'all' || rule.if.op === 'any') && rule.if.of.length === 0;
  return isBare
    ? say('rule_text_bare', { when, then })
    : say('rule_text', { when, condition: conditionText(rule.if), then });
}

/** Why a rule fired. */
export function whyText({ why }: Firing, now: Date): string {
  const { field, from, to, ...rest } = why.params;
  const named = typeof field === 'string' ? conditionFieldName(field) : null;
  const value = (raw: string | number | null | undefined) =>
    typeof raw === 'string' && typeof field === 'string' ? choiceName(field, raw) : (raw ?? null);
  const given: Record<string, string | number | null> = { ...rest };
  for (const [name, each] of Object.entries(rest))
    if (typeof each === 'number') given[name] = Math.round(each * 10) / 10;
  return tell({ code: why.code, params: { ...given, field: named, from: value(from), to: value(to) } }, now);
}

/** Steps to a place in a rule, as the user counts: `if › 2 › value`. */
function placeText(path: readonly (string | number)[]): string {
  return path
    .filter(step => step !== 'of')
    .map(step => (typeof step === 'number' ? String(step + 1) : say(`part_${step}`)))
    .join(' › ');
}

/** What is wrong, and where. */
export function problemText({ path, words }: RuleProblem, now: Date): string {
  const { field, kind, ...rest } = words.params ?? {};
  const named: Record<string, string | number | null> = { ...rest };
  if (typeof field === 'string') named.field = conditionFieldName(field);
  if (typeof kind === 'string') named.kind = say(`kind_${kind}`);
  const text = tell({ code: words.code, params: named }, now);
  return path.length === 0 ? text : say('problem_at', { place: placeText(path), text });
}
