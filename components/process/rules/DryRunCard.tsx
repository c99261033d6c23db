import type { Rule } from '../../../core/records';
import { date } from '../../format';
import { ProgressBar } from '../../ProgressBar';
import { listing, say } from '../../words';
import { conditionFieldName } from '../conditions/condition-text';
import type { Trial } from './rules-flow';

export interface DryRunCardProps {
  trial: NonNullable<Trial>;
  rule: Rule;
  /** Offered where the rule is stored and off. */
  onSwitchOn: (() => void) | null;
  onCancel: () => void;
  onClose: () => void;
  onOpenRecord: (id: string) => void;
  now: Date;
}

const SHOWN = 20;

/** What a rule would have done over the last 90 days. */
export function DryRunCard({ trial, rule, now, ...on }: DryRunCardProps) {
  if (trial.step === 'running') {
    return (
      <section class="card stack across" data-testid="dry-run" aria-live="polite">
        <p class="small">{say('dry_running')}</p>
        <ProgressBar label={say('dry_running')} share={trial.share} />
        <div>
          <button type="button" class="button" onClick={on.onCancel}>
            {say('action_cancel')}
          </button>
        </div>
      </section>
    );
  }
  const { run } = trial;
  const atMost = run.leftOut.length > 0 ? 'most' : 'exact';
  return (
    <section class="card stack across" data-testid="dry-run" aria-live="polite">
      <h2 class="wrap-any">{say('dry_title', { name: rule.name })}</h2>
      {run.replayable ? (
        <p>
          <b data-testid="dry-fired">{say(`dry_fired_${atMost}`, { n: run.fired })}</b>
          {rule.about === 'deal' && run.fired > 0 && (
            <span class="soft"> {say('dry_outcome', { won: run.on.won, lost: run.on.lost, open: run.on.open })}</span>
          )}
        </p>
      ) : (
        <p>{say('dry_not_kept')}</p>
      )}
      <p class="small faint">
        {say('dry_basis', { n: run.records, from: date(run.from, now) })}
        {run.historyFrom !== null && run.historyFrom > run.from && (
          <> {say('dry_history_from', { date: date(run.historyFrom, now) })}</>
        )}
        {run.historyFrom === null && <> {say('dry_no_history')}</>}
      </p>
      {run.leftOut.length > 0 && (
        <p class="note small">{say('dry_left_out', { fields: listing(run.leftOut.map(conditionFieldName)) })}</p>
      )}
      {run.heldBack > 0 && run.busiest && (
        <p class="note small">
          {say('dry_held_back', { n: run.heldBack, most: run.busiest.fired, date: date(run.busiest.day, now) })}
        </p>
      )}
      {run.items.length > 0 && (
        <ol class="small dry-items">
          {run.items.slice(0, SHOWN).map(({ recordId, name, day, status }) => (
            <li key={`${recordId} ${day}`} class="row">
              <button type="button" class="link grow cut" onClick={() => on.onOpenRecord(recordId)}>
                {name ?? say('unnamed')}
              </button>
              {status && <span class="faint">{say(`status_${status}`)}</span>}
              <span class="soft num">{date(day, now)}</span>
            </li>
          ))}
        </ol>
      )}
      {run.items.length > SHOWN && <p class="small faint">{say('dry_more', { n: run.fired - SHOWN })}</p>}
      <div class="actions">
        {on.onSwitchOn && (
          <button type="button" class="button primary" data-testid="rule-on" onClick={on.onSwitchOn}>
            {say('rule_switch_on')}
          </button>
        )}
        <button type="button" class="button" onClick={on.onClose}>
          {say('dry_close')}
        </button>
      </div>
    </section>
  );
}
