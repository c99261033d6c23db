import { useState } from 'preact/hooks';
import type { EnrolledPerson } from '../../../core/process/sequences/result';
import { say } from '../../words';
import { personName } from './sequences-flow';
import { standingText } from './step-text';

export interface PeopleCallbacks {
  onNote: (of: EnrolledPerson, what: 'paused' | 'resumed' | 'stopped', stepId: null) => void;
  onOpenRecord: (id: string) => void;
}
export interface SequencePeopleProps extends PeopleCallbacks {
  people: readonly EnrolledPerson[];
  now: Date;
}

const STEP = 20;

/** The people of one sequence with where each stands; pausing, going on and stopping. */
export function SequencePeople({ people, now, onNote, onOpenRecord }: SequencePeopleProps) {
  const [shown, setShown] = useState(STEP);
  if (people.length === 0) return <p class="small soft">{say('sequence_nobody')}</p>;
  return (
    <ul class="rows" data-testid="sequence-people">
      {people.slice(0, shown).map(of => {
        const { state } = of.state;
        const isOver = state === 'stopped' || state === 'finished';
        const gone = of.name === null && of.email === null;
        return (
          <li key={of.enrolmentId} class="row wrap tight" data-testid="enrolled">
            <div class="grow">
              <button type="button" class="plain" disabled={gone} onClick={() => onOpenRecord(of.personId)}>
                <b class="wrap-any">{personName(of)}</b>
              </button>
              <div class={state === 'due' ? 'small' : 'small soft'} data-testid="standing">
                {standingText(of, now)}
              </div>
            </div>
            {!isOver && (
              <>
                <button
                  type="button"
                  class="button quiet"
                  onClick={() => onNote(of, state === 'paused' ? 'resumed' : 'paused', null)}
                >
                  {say(state === 'paused' ? 'step_resume' : 'step_pause')}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  data-testid="stop"
                  onClick={() => onNote(of, 'stopped', null)}
                >
                  {say('step_stop')}
                </button>
              </>
            )}
          </li>
        );
      })}
      {people.length > shown && (
        <li>
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {say('steps_more', { n: people.length - shown })}
          </button>
        </li>
      )}
    </ul>
  );
}
