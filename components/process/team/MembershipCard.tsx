import { useState } from 'preact/hooks';
import type { Team } from '../../../core/team/result';
import { percent } from '../../format';
import { say } from '../../words';
import { NameField } from './NameField';
import { PassphraseField } from './PassphraseField';

export interface MembershipCardProps {
  team: Team;
  onRename: (name: string) => void;
  /** null: none from now on. */
  onPassphrase: (passphrase: string | null) => void;
  onLeave: () => void;
}

/** From here on it is said how full the document is. */
const NEARLY_FULL = 0.5;

/** The user's name in the team, the passphrase, and the way out. */
export function MembershipCard({ team, onRename, onPassphrase, onLeave }: MembershipCardProps) {
  const [name, setName] = useState(team.member.name);
  const [passphrase, setPassphrase] = useState('');
  const [leaving, setLeaving] = useState(false);
  const full = team.bytes / team.bytesLimit;
  return (
    <section class="card stack" data-testid="membership">
      <h2>{say('team_membership')}</h2>
      <p class="small soft">
        {say('team_goes_in')} {say('team_never_goes_in')}
      </p>
      {full > NEARLY_FULL && <p class="note small">{say('team_nearly_full', { share: percent(full) })}</p>}
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          onRename(name);
        }}
      >
        <NameField value={name} onInput={setName} />
        {name.trim() !== '' && name.trim() !== team.member.name && (
          <button type="submit" class="button">
            {say('action_save')}
          </button>
        )}
      </form>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          onPassphrase(passphrase);
          setPassphrase('');
        }}
      >
        <PassphraseField value={passphrase} onInput={setPassphrase} />
        <div class="actions">
          <button type="submit" class="button" data-testid="team-set-passphrase" disabled={passphrase === ''}>
            {say(team.hasPassphrase ? 'team_change_passphrase' : 'team_set_passphrase')}
          </button>
          {team.hasPassphrase && (
            <button
              type="button"
              class="button quiet"
              data-testid="team-no-passphrase"
              onClick={() => onPassphrase(null)}
            >
              {say('team_no_passphrase')}
            </button>
          )}
        </div>
      </form>
      {leaving ? (
        <div class="note" role="alert">
          <p class="small">{say('team_leave_ask')}</p>
          <div class="actions">
            <button type="button" class="button danger" data-testid="team-leave-sure" onClick={onLeave}>
              {say('team_leave')}
            </button>
            <button type="button" class="button quiet" onClick={() => setLeaving(false)}>
              {say('action_cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div>
          <button type="button" class="button quiet" data-testid="team-leave" onClick={() => setLeaving(true)}>
            {say('team_leave')}
          </button>
        </div>
      )}
    </section>
  );
}
