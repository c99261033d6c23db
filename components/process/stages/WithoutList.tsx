import { useState } from 'preact/hooks';
import type { ProcessState } from '../../../core/process/stages/result';
import { date } from '../../format';
import { listing, say } from '../../words';
import { criterionTitle, stageTitle } from './ready-text';

export interface WithoutListProps {
  state: ProcessState;
  now: Date;
  onOpenRecord: (id: string) => void;
}

/** Shown before the rest is asked for. */
const FIRST = 5;

/** Open deals that came into their stage without something: first those whose move was seen, on request those that were there before. */
export function WithoutList({ state: { without, withoutInAll }, now, onOpenRecord }: WithoutListProps) {
  const [all, setAll] = useState(false);
  if (without.length === 0) return null;
  const moved = without.filter(({ gate }) => gate.at !== null);
  const shown = all ? without : moved.slice(0, FIRST);
  return (
    <div class="section-part" data-testid="without">
      {moved.length > 0 ? (
        <h3>{say('without_moved', { n: moved.length })}</h3>
      ) : (
        <p class="small soft">{say('without_before', { n: withoutInAll })}</p>
      )}
      <ul>
        {shown.map(({ dealId, name, stage, gate }) => {
          const what = listing(gate.items.map(({ criterion, text }) => text ?? criterionTitle(criterion, [])));
          const params = { stage: stageTitle(stage), what };
          return (
            <li key={dealId} class="small without" data-testid="without-deal">
              <button type="button" class="link wrap-any" onClick={() => onOpenRecord(dealId)}>
                {name ?? say('unnamed')}
              </button>
              <div class="soft wrap-any">
                {gate.at === null
                  ? say('gate_in_without', params)
                  : say('gate_moved_without', { ...params, date: date(gate.at, now) })}
              </div>
            </li>
          );
        })}
      </ul>
      {(all || shown.length < without.length) && (
        <button type="button" class="link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('show_fewer') : say('without_more', { n: without.length - shown.length })}
        </button>
      )}
    </div>
  );
}
