import type { Velocity } from '../core/sales/report/result';
import { shortAmount } from './format';
import { say } from './words';

/** What the open deals bring a day at the usual win rate, size and duration. */
export function VelocityCard({ velocity, currency }: { velocity: Velocity; currency: string | null }) {
  const { open, minorPerDay, lowMinorPerDay, highMinorPerDay } = velocity;
  return (
    <section class="card across" data-testid="velocity">
      <h2>{say('report_velocity')}</h2>
      <div class="figure num cut">{say('report_velocity_day', { amount: shortAmount(minorPerDay, currency) })}</div>
      <div class="small soft num">
        {say('report_velocity_band', {
          low: shortAmount(lowMinorPerDay, currency),
          high: shortAmount(highMinorPerDay, currency),
        })}
      </div>
      <div class="small faint">{say('report_velocity_of', { n: open })}</div>
    </section>
  );
}
