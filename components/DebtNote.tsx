import type { Subject } from '../core/sales/subject/result';
import { duration } from './format';
import { say } from './words';

function firstName(name: string): string {
  return /\p{Script=Han}/u.test(name) ? name : (name.split(' ')[0] ?? name);
}

/** Who waits for whom, and how long it usually takes. */
export function DebtNote({ debt, name }: { debt: Subject['debt']; name: string }) {
  if (debt === null) return null;
  const { sinceHours, usualHours } = debt;
  if (debt.who === 'you')
    return (
      <p class="note" data-testid="debt">
        <b>{say('debt_you', { time: duration(sinceHours) })}</b>{' '}
        {usualHours !== null && say('debt_usual_you', { name: firstName(name), time: duration(usualHours) })}
      </p>
    );
  return (
    <p class="note calm" data-testid="debt">
      {say('debt_them', { name: firstName(name), time: duration(sinceHours) })}{' '}
      {usualHours !== null && say('debt_usual_them', { time: duration(usualHours) })}
    </p>
  );
}
