import type { ComponentChildren } from 'preact';
import type { DealFlag } from '../core/sales/deals/result';
import { tell } from './tell';
import { say } from './words';

/** What the views of a deal share. */
export interface DealCallbacks {
  onDismissFlag: (dealId: string, flag: DealFlag) => void;
  onRestoreFlags: (dealId: string) => void;
  /** What the user's process says of a deal. */
  besideDeal?: (dealId: string) => ComponentChildren;
}

export interface DealFlagsProps extends Pick<DealCallbacks, 'onDismissFlag' | 'onRestoreFlags'> {
  dealId: string;
  flags: readonly DealFlag[];
  /** How many were dismissed. */
  dismissed: number;
  now: Date;
}

/** What is wrong with a deal: each warning with its limit and where that comes from, and a way to dismiss it. */
export function DealFlags({ dealId, flags, dismissed, now, onDismissFlag, onRestoreFlags }: DealFlagsProps) {
  if (flags.length === 0 && dismissed === 0) return null;
  return (
    <div class="flags" data-testid="deal-flags">
      <ul>
        {flags.map(flag => {
          const text = tell(flag.words, now);
          return (
            <li key={flag.words.code} class="row tight" data-testid="deal-flag">
              <div class="grow">
                <span class={flag.level === 'bad' ? 'bad-text' : 'warn-text'}>{text}</span>
                {flag.basis && <div class="small faint">{tell(flag.basis, now)}</div>}
              </div>
              <button
                type="button"
                class="icon"
                data-testid="dismiss-flag"
                aria-label={say('flag_dismiss', { text })}
                title={say('flag_dismiss_hint')}
                onClick={() => onDismissFlag(dealId, flag)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {dismissed > 0 && (
        <button type="button" class="link small faint" onClick={() => onRestoreFlags(dealId)}>
          {say('flags_restore', { n: dismissed })}
        </button>
      )}
    </div>
  );
}
