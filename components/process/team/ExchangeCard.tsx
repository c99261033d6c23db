import { useRef } from 'preact/hooks';
import type { Team } from '../../../core/team/result';
import { moment } from '../../format';
import { ProgressBar } from '../../ProgressBar';
import { listing, say } from '../../words';
import { countOf } from './collection';
import type { ExchangeProgress } from './team-flow';

export interface ExchangeCardProps {
  team: Team;
  now: Date;
  hasFolders: boolean;
  progress: ExchangeProgress | null;
  onExchange: () => void;
  onChooseFolder: () => void;
  onForgetFolder: () => void;
  onSaveFile: () => void;
  onReadFiles: (files: File[]) => void;
  onCancel: () => void;
}

/** Where the files are, what is in the own one, and the exchange itself. */
export function ExchangeCard({ team, now, hasFolders, progress, ...on }: ExchangeCardProps) {
  const input = useRef<HTMLInputElement>(null);
  const shared = Object.entries(team.shared).filter(([, n]) => n > 0);
  const byHand = team.folder === null;
  return (
    <section class="card stack" data-testid="exchange-card">
      <h2>{say('team_exchange_title')}</h2>
      <p class="small soft" data-testid="team-shared">
        {shared.length === 0
          ? say('team_shares_nothing')
          : say('team_shares', { what: listing(shared.map(([collection, n]) => countOf(collection, n))) })}
      </p>
      {team.unsaved > 0 && (
        <p class="note calm small" data-testid="team-unsaved">
          {say('team_unsaved', { n: team.unsaved })}
        </p>
      )}
      {progress !== null ? (
        <div class="stack" data-testid="exchange-progress">
          <ProgressBar
            label={say('team_exchanging')}
            share={progress.total === 0 ? 0 : progress.done / progress.total}
          />
          <div class="row">
            <span class="small soft grow">
              {say('team_progress', { done: progress.done, total: String(progress.total) })}
            </span>
            <button type="button" class="button quiet" onClick={on.onCancel}>
              {say('action_cancel')}
            </button>
          </div>
        </div>
      ) : byHand ? (
        <>
          <p class="small soft">{say('team_by_hand')}</p>
          <div class="actions">
            <button type="button" class="button primary" data-testid="team-save" onClick={on.onSaveFile}>
              {say('team_save_file')}
            </button>
            <button type="button" class="button" data-testid="team-read" onClick={() => input.current?.click()}>
              {say('team_read_files')}
            </button>
            {hasFolders && (
              <button type="button" class="button" data-testid="team-choose-folder" onClick={on.onChooseFolder}>
                {say('team_choose_folder')}
              </button>
            )}
          </div>
        </>
      ) : (
        <>
          <p class="small soft wrap-any">{say('team_in_folder', { folder: team.folder })}</p>
          <div class="actions">
            <button type="button" class="button primary" data-testid="team-exchange" onClick={on.onExchange}>
              {say('team_exchange')}
            </button>
            <button type="button" class="button quiet" data-testid="team-forget-folder" onClick={on.onForgetFolder}>
              {say('team_forget_folder')}
            </button>
          </div>
        </>
      )}
      <p class="small faint" data-testid="team-times">
        {team.readAt === null ? say('team_never_read') : say('team_read_at', { when: moment(team.readAt, now) })}
        {' · '}
        {team.writtenAt === null
          ? say('team_never_written')
          : say('team_written_at', { when: moment(team.writtenAt, now) })}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,application/json"
        aria-label={say('team_read_files')}
        data-testid="team-files"
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) on.onReadFiles(files);
        }}
      />
    </section>
  );
}
