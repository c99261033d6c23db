import { useState } from 'preact/hooks';
import type { RuleProblem } from '../../../core/process/rules';
import type { Rule } from '../../../core/records';
import { say } from '../../words';
import { ConditionEditor, type ConditionOffers } from '../conditions/ConditionEditor';
import { ActionsEditor } from './ActionsEditor';
import { problemText, ruleText } from './rule-text';
import type { RulesResult } from './services';
import { NumberField, TriggerEditor } from './TriggerEditor';

const KINDS = ['deal', 'person', 'ticket', 'message', 'task'] as const;

export interface RuleFormProps {
  rule: Rule;
  isNew: boolean;
  result: RulesResult;
  problems: RuleProblem[];
  now: Date;
  onSave: (rule: Rule) => void;
  onTry: (rule: Rule) => void;
  onRemove: () => void;
  onCancel: () => void;
}

function isWritten(rule: Rule): boolean {
  return (
    rule.name.trim() !== '' &&
    rule.actions.every(action => {
      const text =
        'title' in action ? action.title : 'text' in action ? action.text : 'tag' in action ? action.tag : '-';
      return text.trim() !== '';
    })
  );
}

/** A rule as the user builds it: when, if, then. */
export function RuleForm({ rule: given, isNew, result, problems, now, ...on }: RuleFormProps) {
  const [rule, setRule] = useState(given);
  const [removing, setRemoving] = useState(false);
  const set = (what: Partial<Rule>) => setRule({ ...rule, ...what });
  const fields = result.fields.filter(({ kind }) => kind === rule.about);
  const offers: ConditionOffers = { ...result, fields };
  const ready = isWritten(rule);
  return (
    <form
      class="card stack across rule-form"
      data-testid="rule-form"
      onSubmit={event => {
        event.preventDefault();
        if (ready) on.onSave(rule);
      }}
    >
      <h2>{say(isNew ? 'rule_new' : 'rule_edit')}</h2>
      <label class="label">
        {say('rule_name')}
        <input
          class="field"
          data-testid="rule-name"
          maxLength={120}
          value={rule.name}
          onInput={event => set({ name: event.currentTarget.value })}
        />
      </label>
      <label class="row tight small">
        {say('rule_about')}
        <select
          class="select"
          data-testid="rule-about"
          value={rule.about}
          onChange={event => {
            const about = KINDS.find(kind => kind === event.currentTarget.value) ?? 'deal';
            set({ about, when: { on: 'created' }, if: { op: 'all', of: [] } });
          }}
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {say(`kind_${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <h3 class="rule-part">{say('rule_when')}</h3>
      <TriggerEditor about={rule.about} when={rule.when} offers={offers} onChange={when => set({ when })} />
      <h3 class="rule-part">{say('rule_if')}</h3>
      <ConditionEditor condition={rule.if} offers={offers} deeper={2} onChange={condition => set({ if: condition })} />
      <h3 class="rule-part">{say('rule_then')}</h3>
      <ActionsEditor
        about={rule.about}
        actions={rule.actions}
        templates={result.templates}
        onChange={actions => set({ actions })}
      />
      <p class="small faint">{say('rule_slots')}</p>
      <span class="row tight small">
        {say('rule_at_most')}
        <NumberField
          label={say('rule_at_most')}
          max={500}
          value={rule.atMostPerDay}
          onChange={count => set({ atMostPerDay: Math.max(1, count) })}
        />
        {say('rule_a_day')}
      </span>
      <p class="quote small" data-testid="rule-text">
        {ruleText(rule, result.templates)}
      </p>
      {problems.length > 0 && (
        <ul class="problems" role="alert" data-testid="rule-problems">
          {problems.map(problem => (
            <li key={problemText(problem, now)} class="bad-text small wrap-any">
              {problemText(problem, now)}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="button" data-testid="rule-try" disabled={!ready} onClick={() => on.onTry(rule)}>
          {say('rule_try')}
        </button>
        <button type="submit" class="button primary" data-testid="rule-save" disabled={!ready}>
          {say('rule_save')}
        </button>
        <button type="button" class="button" onClick={on.onCancel}>
          {say('action_cancel')}
        </button>
        {!isNew && (
          <button
            type="button"
            class={removing ? 'button danger' : 'button quiet'}
            onClick={() => (removing ? on.onRemove() : setRemoving(true))}
          >
            {say(removing ? 'rule_remove_sure' : 'rule_remove')}
          </button>
        )}
      </div>
    </form>
  );
}
