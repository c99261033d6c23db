import type { Spread } from '../core/sales/report/result';
import { NONE, number } from './format';
import { say } from './words';

export interface SpreadCardProps {
  title: string;
  spread: Spread;
  text: (value: number | null) => string;
}

/** Mean, standard deviation, median and n of one measure. */
export function SpreadCard({ title, spread, text }: SpreadCardProps) {
  return (
    <section class="card" data-testid="spread">
      <h2>{title}</h2>
      <div class="figure num cut">{text(spread.mean)}</div>
      <div class="small soft num">{say('spread_sd', { sd: spread.sd === null ? NONE : text(spread.sd) })}</div>
      <div class="small faint num">{say('spread_median', { median: text(spread.median), n: number(spread.n) })}</div>
    </section>
  );
}
