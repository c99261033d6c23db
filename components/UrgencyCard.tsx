import { useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import type { EndangeredDeal } from '../core/support/triage/result';
import { EndangeredDealsNote } from './EndangeredDealsNote';
import { duration, number } from './format';
import { ReasonBars } from './ReasonBars';
import { SameProblemList } from './SameProblemList';
import { say } from './words';

export interface TriageCallbacks {
  onOpenRecord: (id: string) => void;
  /** Shows another open case. */
  onPick: (threadKey: string) => void;
  onCopy: (text: string) => void;
}
export interface UrgencyCardProps extends TriageCallbacks {
  of: SupportCase;
  now: Date;
}

/** How soon the case wants an answer and why, the deals that it endangers, and others with the same problem. */
export function UrgencyCard({ of, now, onOpenRecord, onPick, onCopy }: UrgencyCardProps) {
  const [why, setWhy] = useState(false);
  const { urgency, endangers, sameProblem, answered } = of;
  if (answered && endangers.length === 0 && sameProblem.length === 0) return null;
  return (
    <section class="card stack" data-testid="urgency">
      {!answered && (
        <div>
          <div class="row tight">
            <h2 class="grow">{say('urgency_title', { score: number(urgency.score, 1) })}</h2>
            {urgency.reasons.length > 0 && (
              <button
                type="button"
                class="button quiet"
                aria-expanded={why}
                data-testid="urgency-why"
                onClick={() => setWhy(!why)}
              >
                {say('action_why')}
              </button>
            )}
          </div>
          <p class="soft small">
            {urgency.waitedHours === null
              ? say('urgency_wait_unknown')
              : say('urgency_waits', { time: duration(urgency.waitedHours) })}
          </p>
          <div hidden={!why} style={{ marginTop: '6px' }}>
            <ReasonBars reasons={urgency.reasons} now={now} onOpen={onOpenRecord} />
            <p class="faint small" style={{ marginTop: '4px' }}>
              {say('urgency_sum', { score: number(urgency.score, 2) })}
            </p>
          </div>
        </div>
      )}
      {[...byOwner(endangers)].map(([owner, deals]) => (
        <EndangeredDealsNote
          key={owner}
          of={of}
          owner={owner}
          deals={deals}
          now={now}
          onOpenRecord={onOpenRecord}
          onCopy={onCopy}
        />
      ))}
      {sameProblem.length > 0 && <SameProblemList problems={sameProblem} onPick={onPick} />}
    </section>
  );
}

/** One note for each owner: a customer of many deals is one matter to tell. */
function byOwner(deals: readonly EndangeredDeal[]): Map<string | null, EndangeredDeal[]> {
  const owners = new Map<string | null, EndangeredDeal[]>();
  for (const deal of deals) owners.set(deal.owner, [...(owners.get(deal.owner) ?? []), deal]);
  return owners;
}
