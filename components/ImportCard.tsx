import { number } from './format';
import { ImportOutcomeCard } from './ImportOutcomeCard';
import { ImportPreviewCard } from './ImportPreviewCard';
import type { ImportFlow, ImportState } from './import-flow';
import { ProgressBar } from './ProgressBar';
import { RecordsPreviewCard } from './RecordsPreviewCard';
import { say } from './words';

export interface ImportCardProps {
  state: ImportState;
  flow: Pick<ImportFlow, 'map' | 'adjust' | 'setKind' | 'setSheet' | 'setOwn' | 'start' | 'cancel' | 'undo' | 'close'>;
  onSave: (name: string, blob: Blob) => void;
}

/** One file on its way in. Stands above every view until it is closed. */
export function ImportCard({ state, flow, onSave }: ImportCardProps) {
  if (state.step === 'idle') return null;
  if (state.step === 'preview') {
    const { file, preview, problem } = state;
    if (preview.format === 'table')
      return <ImportPreviewCard file={file.name} preview={preview} problem={problem} flow={flow} />;
    return <RecordsPreviewCard file={file.name} preview={preview} flow={flow} />;
  }
  if (state.step === 'result')
    return <ImportOutcomeCard file={state.file} outcome={state.outcome} flow={flow} onSave={onSave} />;
  const close = (
    <button type="button" class="button" onClick={flow.close}>
      {say('action_close')}
    </button>
  );
  return (
    <section class="card across" data-testid="import" aria-live="polite">
      <h2 class="cut">{say('import_title', { file: state.file })}</h2>
      {state.step === 'reading' && (
        <>
          <p class="soft">{say('import_reading')}</p>
          <div class="actions">
            <button type="button" class="button quiet" data-testid="import-reading-cancel" onClick={flow.close}>
              {say('action_cancel')}
            </button>
          </div>
        </>
      )}
      {state.step === 'running' && (
        <>
          <ProgressBar label={say('import_progress')} share={state.share} />
          <div class="small soft num row wrap tight" style={{ marginTop: '4px' }}>
            <span data-testid="import-count">
              {state.total === null
                ? say('import_rows', { done: state.done })
                : say('import_rows_of', { done: number(state.done), total: number(state.total) })}
            </span>
            <button
              type="button"
              class="link"
              data-testid="import-cancel"
              disabled={state.cancelling}
              onClick={flow.cancel}
            >
              {say(state.cancelling ? 'import_cancelling' : 'action_cancel')}
            </button>
          </div>
        </>
      )}
      {state.step === 'undoing' && (
        <>
          <p class="soft">{say('import_undoing')}</p>
          <ProgressBar label={say('import_undoing')} share={state.share} />
        </>
      )}
      {state.step === 'undone' && (
        <>
          <p data-testid="import-undone">
            {say('import_undone', { removed: state.removed, restored: state.restored })}
          </p>
          <div class="actions">{close}</div>
        </>
      )}
      {state.step === 'failed' && (
        <>
          <p class="note bad wrap-any" role="alert" data-testid="import-error">
            {state.problem}
          </p>
          <p class="faint small" style={{ marginTop: '6px' }}>
            {say('import_nothing_lost')}
          </p>
          <div class="actions">{close}</div>
        </>
      )}
    </section>
  );
}
