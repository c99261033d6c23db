import { moment, number, percent } from './format';
import type { ImportEntry } from './services';
import { say } from './words';

export interface ImportsCardProps {
  imports: ImportEntry[];
  now: Date;
  /** The import that is being taken back, and how much of it is done, 0…1. */
  undoing: { id: string; share: number } | null;
  onUndo: (entry: ImportEntry) => void;
  onImport: () => void;
}

const SHOWN = 50;

/** Every file that came in, newest first; each can be taken back. */
export function ImportsCard({ imports, now, undoing, onUndo, onImport }: ImportsCardProps) {
  return (
    <section class="card" data-testid="imports">
      <h2>{say('imports_title')}</h2>
      {imports.length === 0 && <p class="soft small">{say('imports_none')}</p>}
      {imports
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .slice(0, SHOWN)
        .map(entry => (
          <div key={entry.id} class="known">
            <div class="grow">
              <div class="cut">{entry.file}</div>
              <div class="small faint num">
                {moment(entry.at, now)} · {say(`import_status_${entry.status}`)} ·{' '}
                {say('import_outcome_short', {
                  created: number(entry.created),
                  updated: number(entry.updated),
                  skipped: number(entry.skipped),
                })}
              </div>
            </div>
            {entry.status !== 'undone' && undoing?.id === entry.id && (
              <span class="small soft num" role="status">
                {say('import_undoing_share', { share: percent(undoing.share) })}
              </span>
            )}
            {entry.status !== 'undone' && undoing?.id !== entry.id && (
              <button type="button" class="button" disabled={undoing !== null} onClick={() => onUndo(entry)}>
                {say('action_undo')}
              </button>
            )}
          </div>
        ))}
      <div class="actions">
        <button type="button" class="button" data-testid="import-open" onClick={onImport}>
          {say('nothing_import')}
        </button>
      </div>
    </section>
  );
}
