import { useState } from 'preact/hooks';
import { say } from '../../words';
import { NameField } from './NameField';
import { PassphraseField } from './PassphraseField';

/** In no team yet: what goes into the file and what never does, and the way in. */
export function JoinCard({ onJoin }: { onJoin: (name: string, passphrase: string) => void }) {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="card stack"
      data-testid="join-team"
      onSubmit={event => {
        event.preventDefault();
        if (name.trim() !== '') onJoin(name, passphrase);
      }}
    >
      <h2>{say('team_join_title')}</h2>
      <p class="soft" data-testid="team-promise">
        {say('team_goes_in')} {say('team_never_goes_in')}
      </p>
      <NameField value={name} onInput={setName} />
      <PassphraseField value={passphrase} onInput={setPassphrase} />
      <div>
        <button type="submit" class="button primary" data-testid="team-join" disabled={name.trim() === ''}>
          {say('team_join')}
        </button>
      </div>
    </form>
  );
}
