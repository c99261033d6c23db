import { say } from '../../words';

/** The member's name, as it stands beside each change. */
export function NameField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <label class="label grow">
      {say('team_your_name')}
      <input
        class="field"
        data-testid="team-name"
        autocomplete="off"
        maxLength={80}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
