import type { Rule } from '../../../core/records';
import { date } from '../../format';
import { say } from '../../words';
import { problemText, ruleText } from './rule-text';
import type { Offer, RuleRow } from './services';

export interface RuleItemProps {
  row: RuleRow;
  templates: readonly Offer[];
  now: Date;
  onEdit: (rule: Rule) => void;
  onTry: (rule: Rule) => void;
  onSwitchOff: (rule: Rule) => void;
}

/** One rule of the list. It is switched on from its dry run. */
export function RuleItem({ row, templates, now, onEdit, onTry, onSwitchOff }: RuleItemProps) {
  const { rule, switchedOnAt, heldBack, problems, fired, needsPanel } = row;
  return (
    <li class="item" data-testid="rule">
      <div class="grow">
        <div class="row tight">
          <b class="grow wrap-any">{rule.name}</b>
          <span class={switchedOnAt === null ? 'chip' : 'chip good-chip'}>
            {say(switchedOnAt === null ? 'rule_off' : 'rule_on')}
          </span>
        </div>
        <p class="small soft wrap-any">{ruleText(rule, templates)}</p>
        {switchedOnAt !== null && (
          <p class="small faint">
            {say('rule_fired', { n: fired })} · {say('rule_since', { date: date(switchedOnAt, now) })}
            {needsPanel && <> · {say('rule_needs_panel')}</>}
          </p>
        )}
        {heldBack && switchedOnAt !== null && (
          <p class="note small" data-testid="held-back">
            {say('rule_held_back', { n: heldBack.count, date: date(heldBack.day, now), most: rule.atMostPerDay })}
          </p>
        )}
        {problems.map(problem => (
          <p key={problemText(problem, now)} class="small bad-text wrap-any" data-testid="rule-problem">
            {problemText(problem, now)}
          </p>
        ))}
        <div class="actions">
          {switchedOnAt === null ? (
            <button type="button" class="button primary" data-testid="rule-try" onClick={() => onTry(rule)}>
              {say('rule_try_on')}
            </button>
          ) : (
            <button type="button" class="button" data-testid="rule-off" onClick={() => onSwitchOff(rule)}>
              {say('rule_switch_off')}
            </button>
          )}
          <button type="button" class="button" onClick={() => onEdit(rule)}>
            {say('task_edit')}
          </button>
        </div>
      </div>
    </li>
  );
}
