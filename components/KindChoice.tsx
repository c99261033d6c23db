import type { ContactKind } from '../core/sales/plan/result';
import { say } from './words';

const KINDS: readonly ContactKind[] = ['visit', 'call', 'mail'];

export interface KindChoiceProps {
  kind: ContactKind;
  /** Why this one, and whom it is about. */
  why: string;
  name: string;
  onKind: (kind: ContactKind) => void;
}

/** How a contact is made. */
export function KindChoice({ kind, why, name, onKind }: KindChoiceProps) {
  return (
    <select
      class="select small"
      aria-label={say('plan_kind_of', { name })}
      title={why}
      data-testid="plan-kind"
      value={kind}
      onChange={event => onKind(KINDS.find(each => each === event.currentTarget.value) ?? kind)}
    >
      {KINDS.map(each => (
        <option key={each} value={each}>
          {say(`kind_of_${each}`)}
        </option>
      ))}
    </select>
  );
}
