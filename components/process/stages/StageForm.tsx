import type { SalesProcess } from '../../../core/records';
import { say } from '../../words';
import { CriteriaForm } from './CriteriaForm';
import { withMoved, withoutStage, withStage } from './edit-process';
import { stageTitle } from './ready-text';

export interface StageFormProps {
  process: SalesProcess;
  at: number;
  /** Stages of the CRM that no stage counts yet. */
  free: readonly string[];
  /** Whether a stage of the CRM was read; the usual names of other CRMs are not. */
  isRead: (name: string) => boolean;
  onChange: (next: SalesProcess) => void;
}

const OUTCOMES = ['open', 'won', 'lost'] as const;

/** One stage: its name and place, the stages of the CRM that count as it, and what it asks for. */
export function StageForm({ process, at, free, isRead, onChange }: StageFormProps) {
  const stage = process.stages[at];
  if (stage === undefined) return null;
  const title = stageTitle(stage);
  const last = process.stages.length - 1;
  const [read, usual] = [stage.reads.filter(isRead), stage.reads.filter(each => !isRead(each))];
  const chips = (names: readonly string[]) => (
    <div class="chips">
      {names.map(name => (
        <button
          key={name}
          type="button"
          class="chip"
          title={say('stage_read_remove', { name })}
          aria-label={say('stage_read_remove', { name })}
          onClick={() => onChange(withStage(process, at, { reads: stage.reads.filter(each => each !== name) }))}
        >
          {name} ×
        </button>
      ))}
    </div>
  );
  return (
    <section class="card stack" data-testid="stage-form">
      <div class="row tight">
        <input
          class="field"
          data-testid="stage-name"
          aria-label={say('stage_name')}
          maxLength={120}
          value={title}
          onInput={event => onChange(withStage(process, at, { name: event.currentTarget.value }))}
        />
        {([-1, 1] as const).map(by => (
          <button
            key={by}
            type="button"
            class="icon"
            data-testid={by < 0 ? 'stage-up' : 'stage-down'}
            disabled={at + by < 0 || at + by > last}
            aria-label={say(by < 0 ? 'stage_up' : 'stage_down', { stage: title })}
            title={say(by < 0 ? 'stage_up' : 'stage_down', { stage: title })}
            onClick={() => onChange(withMoved(process, at, by))}
          >
            {by < 0 ? '↑' : '↓'}
          </button>
        ))}
        <button
          type="button"
          class="icon"
          data-testid="stage-remove"
          aria-label={say('stage_remove', { stage: title })}
          title={say('stage_remove', { stage: title })}
          onClick={() => onChange(withoutStage(process, at))}
        >
          ×
        </button>
      </div>
      <label class="row tight small soft">
        {say('stage_outcome')}
        <select
          class="select"
          value={stage.outcome}
          onChange={event =>
            onChange(
              withStage(process, at, { outcome: OUTCOMES.find(one => one === event.currentTarget.value) ?? 'open' }),
            )
          }
        >
          {OUTCOMES.map(outcome => (
            <option key={outcome} value={outcome}>
              {say(`stage_outcome_${outcome}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="criteria">
        <legend class="small soft">{say('stage_reads')}</legend>
        {read.length > 0 && chips(read)}
        {stage.reads.length === 0 && <span class="small faint">{say('stage_reads_none')}</span>}
        {usual.length > 0 && (
          <details>
            <summary class="small faint">{say('stage_reads_usual', { n: usual.length })}</summary>
            {chips(usual)}
          </details>
        )}
        {free.length > 0 && (
          <select
            class="select"
            aria-label={say('stage_read_add')}
            value=""
            onChange={event => {
              const read = event.currentTarget.value;
              event.currentTarget.value = '';
              onChange(withStage(process, at, { reads: [...stage.reads, read] }));
            }}
          >
            <option value="" disabled>
              {say('stage_read_add')}
            </option>
            {free.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </fieldset>
      {stage.outcome !== 'lost' && <CriteriaForm process={process} at={at} side="entry" onChange={onChange} />}
      {stage.outcome === 'open' && <CriteriaForm process={process} at={at} side="exit" onChange={onChange} />}
    </section>
  );
}
