import { useState } from 'preact/hooks';
import { say } from '../../words';

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
      <label class="label">
        {say('team_your_name')}
        <input
          class="field"
          data-testid="team-name"
          autocomplete="off"
          maxLength={80}
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
      </label>
      <PassphraseField value={passphrase} onInput={setPassphrase} />
      <div>
        <button type="submit" class="button primary" data-testid="team-join" disabled={name.trim() === ''}>
          {say('team_join')}
        </button>
      </div>
    </form>
  );
}

/** The same for all members; without one, everybody who has the files can read them. */
export function PassphraseField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <label class="label">
      {say('team_passphrase')}
      <input
        class="field"
        type="password"
        data-testid="team-passphrase"
        autocomplete="off"
        maxLength={200}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
      <span class="faint">{say('team_passphrase_text')}</span>
    </label>
  );
}
