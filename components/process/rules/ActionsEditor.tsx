import type { Rule, RuleAction } from '../../../core/records';
import { say } from '../../words';
import { minuteOf, timeValue } from '../tasks/due-text';
import type { Offer } from './services';
import { NumberField } from './TriggerEditor';

export interface ActionsEditorProps {
  about: Rule['about'];
  actions: RuleAction[];
  templates: readonly Offer[];
  onChange: (actions: RuleAction[]) => void;
}

const ACTIONS = ['task', 'remind', 'tag', 'draft', 'flag', 'badge', 'notify'] as const;
const MOST = 8;

/** Kinds of actions that there are for such records. */
function offered(about: Rule['about'], templates: readonly Offer[]): RuleAction['do'][] {
  return ACTIONS.filter(
    action =>
      (action !== 'flag' || about === 'deal') &&
      (action !== 'tag' || (about !== 'message' && about !== 'task')) &&
      (action !== 'draft' || templates.length > 0),
  );
}

function begin(action: string, templates: readonly Offer[], before?: RuleAction): RuleAction {
  const text = before ? ('title' in before ? before.title : 'text' in before ? before.text : '') : '';
  const inDays = before && 'inDays' in before ? before.inDays : 0;
  switch (action) {
    case 'remind':
      return { do: 'remind', title: text, inDays, minute: null };
    case 'tag':
      return { do: 'tag', tag: '' };
    case 'draft':
      return { do: 'draft', template: templates[0]?.value ?? '' };
    case 'flag':
      return { do: 'flag', text, level: 'warn' };
    case 'badge':
      return { do: 'badge' };
    case 'notify':
      return { do: 'notify', text };
    default:
      return { do: 'task', title: text, inDays };
  }
}

/** What the rule does. */
export function ActionsEditor({ about, actions, templates, onChange }: ActionsEditorProps) {
  const kinds = offered(about, templates);
  const put = (at: number, next: RuleAction | null) =>
    onChange(actions.flatMap((old, index) => (index !== at ? [old] : next === null ? [] : [next])));
  return (
    <div class="stack">
      {actions.map((action, at) => (
        <div key={at} class="row tight condition" data-testid="rule-action">
          <div class="grow row wrap tight">
            <select
              class="select"
              aria-label={say('rule_then')}
              data-testid="rule-action-kind"
              value={action.do}
              onChange={event => put(at, begin(event.currentTarget.value, templates, action))}
            >
              {kinds.map(kind => (
                <option key={kind} value={kind}>
                  {say(`do_${kind}`)}
                </option>
              ))}
            </select>
            <ActionDetail action={action} templates={templates} onChange={next => put(at, next)} />
          </div>
          {actions.length > 1 && (
            <button type="button" class="icon" aria-label={say('action_of_rule_remove')} onClick={() => put(at, null)}>
              ×
            </button>
          )}
        </div>
      ))}
      {actions.length < MOST && (
        <div>
          <button
            type="button"
            class="button"
            data-testid="rule-action-add"
            onClick={() => onChange([...actions, begin('task', templates)])}
          >
            {say('action_of_rule_add')}
          </button>
        </div>
      )}
    </div>
  );
}

interface DetailProps {
  action: RuleAction;
  templates: readonly Offer[];
  onChange: (action: RuleAction) => void;
}

function ActionDetail({ action, templates, onChange }: DetailProps) {
  const text = (label: string, value: string, change: (value: string) => void, maxLength = 300) => (
    <input
      class="field"
      aria-label={say(label)}
      placeholder={say(label)}
      data-testid="rule-action-text"
      maxLength={maxLength}
      value={value}
      onInput={event => change(event.currentTarget.value)}
    />
  );
  switch (action.do) {
    case 'task':
    case 'remind':
      return (
        <>
          {text('do_title', action.title, title => onChange({ ...action, title }))}
          <span class="row tight small">
            {say('do_in')}
            <NumberField
              label={say('do_in')}
              max={365}
              value={action.inDays}
              onChange={inDays => onChange({ ...action, inDays })}
            />
            {say('do_workdays')}
          </span>
          {action.do === 'remind' && (
            <input
              class="select"
              type="time"
              aria-label={say('task_time')}
              value={timeValue(action.minute)}
              onChange={event => onChange({ ...action, minute: minuteOf(event.currentTarget.value) })}
            />
          )}
        </>
      );
    case 'tag':
      return text('do_tag_name', action.tag, tag => onChange({ ...action, tag }), 60);
    case 'draft':
      return (
        <select
          class="select"
          aria-label={say('do_draft_template')}
          value={action.template}
          onChange={event => onChange({ ...action, template: event.currentTarget.value })}
        >
          {!templates.some(({ value }) => value === action.template) && (
            <option value={action.template}>{action.template}</option>
          )}
          {templates.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <>
          {text('do_text', action.text, given => onChange({ ...action, text: given }))}
          <select
            class="select"
            aria-label={say('do_flag_level')}
            value={action.level}
            onChange={event => onChange({ ...action, level: event.currentTarget.value === 'bad' ? 'bad' : 'warn' })}
          >
            <option value="warn">{say('level_warn')}</option>
            <option value="bad">{say('level_bad')}</option>
          </select>
        </>
      );
    case 'notify':
      return text('do_text', action.text, given => onChange({ ...action, text: given }));
    case 'badge':
      return null;
  }
}
