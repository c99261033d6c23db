import type { ArmCount, OutcomeMeasure } from '../../../core/process/campaigns/result';
import { percent, signed } from '../../format';
import { say } from '../../words';

/** Share in points of a hundred, with its sign. */
const points = (share: number) => signed(Math.round(share * 100));

function rate({ n, successes }: ArmCount): string {
  return n === 0 ? '–' : say('measure_rate', { percent: percent(successes / n), k: String(successes), of: String(n) });
}

/** One outcome: both sides, the difference with its interval, and whether it can be told. */
function Measure({ measure }: { measure: OutcomeMeasure }) {
  const { what, written, heldOut, difference, verdict, needed } = measure;
  return (
    <section class="stack tight" data-testid={`measure-${what}`}>
      <h3 class="small">{say(`measure_${what}`)}</h3>
      <table class="measure-table small">
        <tbody>
          {(
            [
              ['measure_written', written],
              ['measure_held', heldOut],
            ] as const
          ).map(([key, arm]) => (
            <tr key={key}>
              <th scope="row" class="soft">
                {say(key)}
              </th>
              <td class="num">{rate(arm)}</td>
              <td class="num faint">{arm.open > 0 && say('measure_open', { n: arm.open, k: String(arm.soFar) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {difference !== null && (
        <p class="small num">
          {say('measure_difference', {
            points: points(difference.difference),
            low: points(difference.low),
            high: points(difference.high),
          })}
        </p>
      )}
      <p class={verdict === 'more' || verdict === 'fewer' ? 'small' : 'small soft'} data-testid={`verdict-${what}`}>
        {say(`verdict_${verdict}`)}{' '}
        {needed !== null &&
          say('measure_needed', { n: needed.people, points: String(Math.round(needed.detectable * 100)) })}
      </p>
    </section>
  );
}

/** What the campaign brought, against those who were held out. */
export function MeasureCard({ measures, windowDays }: { measures: readonly OutcomeMeasure[]; windowDays: number }) {
  return (
    <section class="card stack" data-testid="measures">
      <h2>{say('measures')}</h2>
      {measures.map(measure => (
        <Measure key={measure.what} measure={measure} />
      ))}
      <p class="faint small">{say('measures_text', { n: windowDays })}</p>
    </section>
  );
}
