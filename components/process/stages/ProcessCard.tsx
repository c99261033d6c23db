import { useState } from 'preact/hooks';
import type { ProcessState } from '../../../core/process/stages/result';
import { date } from '../../format';
import { listing, say } from '../../words';
import { criterionTitle, processTitle, stageTitle } from './ready-text';
import { StageList } from './StageList';
import { UnassignedList } from './UnassignedList';

export interface ProcessCardProps {
  state: ProcessState;
  now: Date;
  onEdit: () => void;
  onAssign: (crmStage: string, stageId: string) => void;
  onOpenRecord: (id: string) => void;
}

/** Shown before the rest is asked for. */
const FIRST = 5;

/** One of the user's processes: its stages, how many deals wait at each gate, and which came through without something. */
export function ProcessCard({ state, now, onEdit, onAssign, onOpenRecord }: ProcessCardProps) {
  const [all, setAll] = useState(false);
  const { process, open, stages, unassigned, without, withoutInAll } = state;
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
      {without.length > 0 && (
        <div class="section-part" data-testid="without">
          <h3>{say('without_title', { n: withoutInAll })}</h3>
          <ul>
            {(all ? without : without.slice(0, FIRST)).map(({ dealId, name, stage, gate }) => {
              const what = listing(gate.items.map(({ criterion, text }) => text ?? criterionTitle(criterion, [])));
              return (
                <li key={dealId} class="small without" data-testid="without-deal">
                  <button type="button" class="link wrap-any" onClick={() => onOpenRecord(dealId)}>
                    {name ?? say('unnamed')}
                  </button>
                  <div class="soft wrap-any">
                    {gate.at === null
                      ? say('gate_in_without', { stage: stageTitle(stage), what })
                      : say('gate_moved_without', { stage: stageTitle(stage), what, date: date(gate.at, now) })}
                  </div>
                </li>
              );
            })}
          </ul>
          {without.length > FIRST && (
            <button type="button" class="link small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say('show_fewer') : say('without_more', { n: without.length - FIRST })}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
