import type { Checklist, SalesProcess } from '../../../core/records';
import { LoadedView } from '../../LoadedView';
import type { Model } from '../../model';
import { SheetHead } from '../../SheetHead';
import type { StagesSheet } from '../../sheet';
import { say } from '../../words';
import { ChecklistSheet } from './ChecklistSheet';
import { tidied } from './edit-process';
import { ProcessSheet } from './ProcessSheet';

/** The editors of processes and of the checklist. */
export function StagesSheetHost({ model, sheet }: { model: Model; sheet: StagesSheet }) {
  const flow = model.process.stages;
  const onClose = () => model.open(null);
  const editedAt = () => model.now().toISOString();
  if (sheet.kind === 'checklist')
    return (
      <LoadedView of={flow.qualification.state.value} onRetry={() => void flow.qualification.refresh()}>
        {({ checklist }) => (
          <ChecklistSheet
            checklist={checklist}
            unsaved={(flow.unsaved.get('checklist') as Checklist | undefined) ?? null}
            onTyped={next => flow.unsaved.set('checklist', next)}
            onSave={async next => {
              if (!(await flow.saveChecklist({ ...next, editedAt: editedAt(), sample: false }))) return;
              flow.unsaved.delete('checklist');
              onClose();
            }}
            onRemove={async () => {
              flow.unsaved.delete('checklist');
              if (await flow.saveChecklist(null)) onClose();
            }}
            onClose={onClose}
          />
        )}
      </LoadedView>
    );
  const { id } = sheet;
  return (
    <LoadedView of={flow.result.state.value} onRetry={() => void flow.result.refresh()}>
      {({ processes, proposals }) => {
        const stored = processes.find(({ process }) => process.id === id)?.process;
        if (stored === undefined)
          return (
            <>
              <SheetHead title={say('process_gone')} onClose={onClose} />
              <p class="card soft">{say('process_gone_text')}</p>
            </>
          );
        return (
          <ProcessSheet
            key={id}
            process={stored}
            unsaved={(flow.unsaved.get(id) as SalesProcess | undefined) ?? null}
            proposals={proposals}
            onTyped={next => flow.unsaved.set(id, next)}
            onSave={async next => {
              if (!(await flow.save(tidied(next, editedAt())))) return;
              flow.unsaved.delete(id);
              onClose();
            }}
            onRemove={async () => {
              flow.unsaved.delete(id);
              if (await flow.remove(stored)) onClose();
            }}
            onClose={onClose}
          />
        );
      }}
    </LoadedView>
  );
}
