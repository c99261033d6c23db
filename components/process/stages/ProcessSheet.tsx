import { useState } from 'preact/hooks';
import type { PipelineProposal } from '../../../core/process/stages/result';
import { processProblems, readKey, type SalesProcess } from '../../../core/records';
import { SheetHead } from '../../SheetHead';
import { say } from '../../words';
import { freeReads, withNewStage } from './edit-process';
import { processTitle } from './ready-text';
import { StageForm } from './StageForm';

export interface ProcessSheetProps {
  /** As it is stored. */
  process: SalesProcess;
  /** What was changed earlier and not saved. */
  unsaved: SalesProcess | null;
  proposals: readonly PipelineProposal[];
  onTyped: (process: SalesProcess) => void;
  onSave: (process: SalesProcess) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One process in the editor: its stages in order, and what each asks for. */
export function ProcessSheet({ process: stored, unsaved, proposals, ...on }: ProcessSheetProps) {
  const [process, setProcess] = useState(unsaved ?? stored);
  const [removing, setRemoving] = useState(false);
  const change = (next: SalesProcess) => {
    setProcess(next);
    on.onTyped(next);
  };
  const problems = processProblems(process);
  const changed = JSON.stringify(process) !== JSON.stringify(stored);
  const free = freeReads(process, proposals);
  const names = new Set(proposals.flatMap(({ stages }) => stages.map(({ name }) => readKey(name))));
  return (
    <>
      <SheetHead title={processTitle(stored)} onClose={on.onClose} />
      <p class="small soft across">{say('process_edit_text')}</p>
      {process.stages.map((stage, at) => (
        <StageForm
          key={stage.id}
          process={process}
          at={at}
          free={free}
          isRead={name => names.has(readKey(name))}
          onChange={change}
        />
      ))}
      <section class="card stack across">
        <div class="actions">
          <button
            type="button"
            class="button"
            data-testid="stage-add"
            onClick={() => change(withNewStage(process, say('stage_new')))}
          >
            {say('stage_add')}
          </button>
        </div>
        {problems.length > 0 && (
          <ul class="note bad" role="alert" data-testid="process-problems">
            {problems.map(({ path, code, params }) => (
              <li key={path.join('.')} class="wrap-any">
                {say(code, params)}
              </li>
            ))}
          </ul>
        )}
        <div class="actions">
          <button
            type="button"
            class="button primary"
            data-testid="process-save"
            disabled={!changed || problems.length > 0}
            onClick={() => on.onSave(process)}
          >
            {say('action_save')}
          </button>
          {changed && (
            <button type="button" class="button quiet" onClick={() => change(stored)}>
              {say('action_discard')}
            </button>
          )}
          <button
            type="button"
            class={removing ? 'button danger' : 'button quiet'}
            data-testid="process-remove"
            onClick={() => (removing ? on.onRemove() : setRemoving(true))}
          >
            {say(removing ? 'process_remove_sure' : 'process_remove')}
          </button>
        </div>
      </section>
    </>
  );
}
