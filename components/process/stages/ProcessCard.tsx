import type { ProcessState } from '../../../core/process/stages/result';
import { say } from '../../words';
import { processTitle, stageTitle } from './ready-text';
import { StageList } from './StageList';
import { UnassignedList } from './UnassignedList';
import { WithoutList } from './WithoutList';

export interface ProcessCardProps {
  state: ProcessState;
  now: Date;
  onEdit: () => void;
  onAssign: (crmStage: string, stageId: string) => void;
  onOpenRecord: (id: string) => void;
}

/** One of the user's processes: its stages, how many deals wait at each gate, and which came through without something. */
export function ProcessCard({ state, now, onEdit, onAssign, onOpenRecord }: ProcessCardProps) {
  const { process, open, stages, unassigned } = state;
  const asks = new Map(process.stages.map(({ id, entry, exit }) => [id, entry.length + exit.length]));
  return (
    <section class="card list" data-testid="process">
      <div class="row section-head">
        <h2 class="grow wrap-any">{processTitle(process)}</h2>
        <button type="button" class="link small" data-testid="edit-process" onClick={onEdit}>
          {say('action_edit')}
        </button>
      </div>
      <p class="faint small section-note">
        {process.of === null ? say('process_for_all', { n: open }) : say('process_for_one', { n: open })}
      </p>
      <StageList
        lines={stages.map(stage => ({
          ...stage,
          key: stage.id,
          title: stageTitle(stage),
          held: (asks.get(stage.id) ?? 0) === 0 && stage.held === 0 ? null : stage.held,
        }))}
      />
      <UnassignedList state={state} unassigned={unassigned} onAssign={onAssign} />
      <WithoutList state={state} now={now} onOpenRecord={onOpenRecord} />
    </section>
  );
}
