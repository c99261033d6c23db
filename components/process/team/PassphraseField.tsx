import { say } from '../../words';

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
