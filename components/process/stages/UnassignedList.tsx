import type { ProcessState } from '../../../core/process/stages/result';
import { say } from '../../words';
import { stageTitle } from './ready-text';

export interface UnassignedListProps {
  state: ProcessState;
  unassigned: ProcessState['unassigned'];
  onAssign: (crmStage: string, stageId: string) => void;
}

/** Stages of the CRM that no stage of the process counts: the user says which one does. */
export function UnassignedList({ state, unassigned, onAssign }: UnassignedListProps) {
  if (unassigned.length === 0) return null;
  return (
    <div class="section-part stack" data-testid="unassigned">
      <h3>{say('unassigned_title', { n: unassigned.length })}</h3>
      {unassigned.map(({ name, open, suggested }) => (
        <div key={name} class="stack tight">
          <div class="row tight">
            <b class="grow wrap-any">{name}</b>
            <span class="small faint num">{say('stage_open', { n: open })}</span>
          </div>
          <div class="row tight wrap">
            {suggested && (
              <button
                type="button"
                class="button"
                data-testid="assign-suggested"
                onClick={() => onAssign(name, suggested.id)}
              >
                {say('unassigned_suggested', { stage: stageTitle(suggested) })}
              </button>
            )}
            <select
              class="select"
              data-testid="assign"
              aria-label={say('unassigned_choose', { stage: name })}
              value=""
              onChange={event => onAssign(name, event.currentTarget.value)}
            >
              <option value="" disabled>
                {say('unassigned_choose', { stage: name })}
              </option>
              {state.process.stages.map(stage => (
                <option key={stage.id} value={stage.id}>
                  {stageTitle(stage)}
                </option>
              ))}
            </select>
          </div>
        </div>
      ))}
    </div>
  );
}
