import type { Period } from '../../core/sales/forecast/period';
import { say } from '../words';

const KINDS: Period['kind'][] = ['month', 'quarter', 'year'];

export interface PeriodSwitchProps {
  kind: Period['kind'];
  onKind: (kind: Period['kind']) => void;
}

/** What the time of a report is cut into. */
export function PeriodSwitch({ kind, onKind }: PeriodSwitchProps) {
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{say('report_by')}</legend>
      {KINDS.map(each => (
        <label key={each} class={each === kind ? 'chosen' : undefined}>
          <input
            type="radio"
            class="visually-hidden"
            name="report-period"
            value={each}
            checked={each === kind}
            onChange={() => onKind(each)}
          />
          {say(`report_by_${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
