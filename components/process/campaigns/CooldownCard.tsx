import { say } from '../../words';

const MOST = 365;

/** Days that must pass between two campaigns with the same person. */
export function CooldownCard({ days, onSet }: { days: number; onSet: (days: number) => void }) {
  return (
    <section class="card" data-testid="cooldown">
      <label class="row wrap tight">
        <span class="grow">{say('cooldown')}</span>
        <input
          type="number"
          class="select num"
          min={0}
          max={MOST}
          value={days}
          onChange={event => {
            const typed = Math.round(event.currentTarget.valueAsNumber);
            const next = Number.isFinite(typed) ? Math.min(MOST, Math.max(0, typed)) : days;
            event.currentTarget.value = String(next);
            if (next !== days) onSet(next);
          }}
        />
        <span class="soft small">{say('cooldown_days')}</span>
      </label>
    </section>
  );
}
