import type { ReadRules } from '../../../core/process/rules';
import { tell } from '../../tell';
import { say } from '../../words';
import { problemText, ruleText } from './rule-text';
import type { Offer } from './services';

export interface RuleFileCardProps {
  read: ReadRules;
  templates: readonly Offer[];
  now: Date;
  onTake: () => void;
  onClose: () => void;
}

/** What a file of rules holds, before any of it is kept. */
export function RuleFileCard({ read, templates, now, onTake, onClose }: RuleFileCardProps) {
  return (
    <section class="card stack across" data-testid="rule-file" role="status">
      <h2>{say('rules_in_file')}</h2>
      {read.problem && <p class="bad-text">{tell(read.problem, now)}</p>}
      {read.rules.length > 0 && (
        <ul class="small problems">
          {read.rules.map(rule => (
            <li key={rule.id} class="wrap-any">
              <b>{rule.name}</b> {ruleText(rule, templates)}
            </li>
          ))}
        </ul>
      )}
      {read.refused.length > 0 && (
        <>
          <p class="small">{say('rule_file_refused', { n: read.refused.length })}</p>
          <ul class="small problems">
            {read.refused.map(({ at, name, problems }) => (
              <li key={at} class="wrap-any">
                <b>{name ?? say('rule_file_number', { n: at })}</b>{' '}
                <span class="bad-text">{problems.map(problem => problemText(problem, now)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        {read.rules.length > 0 && (
          <button type="button" class="button primary" data-testid="rules-take" onClick={onTake}>
            {say('rule_file_take', { n: read.rules.length })}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
