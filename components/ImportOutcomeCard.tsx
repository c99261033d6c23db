import type { SkippedRow } from '../core/imports/result';
import { DataTable } from './DataTable';
import { number } from './format';
import type { ImportFlow } from './import-flow';
import type { ImportOutcome } from './services';
import { knows, say } from './words';

export interface ImportOutcomeCardProps {
  file: string;
  outcome: ImportOutcome;
  flow: Pick<ImportFlow, 'undo' | 'close'>;
  onSave: (name: string, blob: Blob) => void;
}

function reason({ why, column }: SkippedRow): string {
  const text = knows(`skipped.${why}`) ? say(`skipped.${why}`) : why;
  return column === null ? text : `${text} (${column})`;
}

/** What was stored, the rows that were not and why, and undo of the whole file. */
export function ImportOutcomeCard({ file, outcome, flow, onSave }: ImportOutcomeCardProps) {
  const { created, updated, unchanged, skipped, skippedRows, status } = outcome;
  return (
    <section class="card across stack" data-testid="import-result">
      <h2 class="cut">{say(status === 'done' ? 'import_done' : 'import_cancelled', { file })}</h2>
      <p class="num">
        {say('import_outcome', {
          created: number(created),
          updated: number(updated),
          unchanged: number(unchanged),
        })}
      </p>
      {skipped.length > 0 && (
        <details>
          <summary data-testid="skipped">{say('import_skipped', { n: skippedRows })}</summary>
          {skippedRows > skipped.length && (
            <p class="small soft">{say('import_skipped_listed', { n: number(skipped.length) })}</p>
          )}
          <DataTable
            caption={say('import_skipped', { n: skippedRows })}
            file={`${file}-rows-not-taken`}
            onSave={onSave}
            rows={skipped}
            columns={[
              { title: say('table_row'), number: true, text: row => number(row.row), raw: row => row.row },
              { title: say('table_why'), text: reason },
              { title: say('table_raw'), text: row => row.raw.slice(0, 120), raw: row => row.raw },
            ]}
          />
        </details>
      )}
      <div class="row tight">
        <button type="button" class="button primary" onClick={flow.close}>
          {say('action_close')}
        </button>
        <button type="button" class="button" data-testid="import-undo" onClick={() => void flow.undo()}>
          {say('import_undo')}
        </button>
      </div>
    </section>
  );
}
