import type { Model } from '../../model';
import { say } from '../../words';
import { standingText } from './step-text';

export interface PersonSequencesProps {
  model: Model;
  personId: string;
  name: string;
  now: Date;
  /** Inside of another card. */
  bare?: boolean;
}

/** On a person: the sequences that they are in, and the way into another. Nothing while there are no sequences. */
export function PersonSequences({ model, personId, name, now, bare }: PersonSequencesProps) {
  const flow = model.process.sequences;
  const result = flow.result.state.value.value;
  if (result === null || (result.sequences.length === 0 && result.people.length === 0)) return null;
  const own = result.people.filter(of => of.personId === personId);
  const active = own.filter(({ state }) => state.step !== null);
  const free = result.sequences.filter(({ sequence }) => !active.some(({ sequenceId }) => sequenceId === sequence.id));
  return (
    <section class={bare ? 'step-body' : 'card'} data-testid="person-sequences">
      {!bare && <h2>{say('section_sequences')}</h2>}
      {own.length > 0 && (
        <ul class="rows">
          {own.map(of => (
            <li key={of.enrolmentId} class="row wrap tight small">
              <span class="grow wrap-any">
                <b>{of.sequenceName}</b> <span class="soft">{standingText(of, now)}</span>
              </span>
              {of.state.step !== null && (
                <button
                  type="button"
                  class="link soft"
                  data-testid="stop-sequence"
                  onClick={() => void flow.note(of, 'stopped', null)}
                >
                  {say('step_stop')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <label class="label">
          {say('person_enrol')}
          <select
            class="select"
            data-testid="enrol"
            value=""
            onChange={event => {
              const chosen = free.find(({ sequence }) => sequence.id === event.currentTarget.value)?.sequence;
              event.currentTarget.value = '';
              if (chosen) void flow.enrol(chosen.id, chosen.name, personId, name);
            }}
          >
            <option value="">{say('person_enrol_choose')}</option>
            {free.map(({ sequence }) => (
              <option key={sequence.id} value={sequence.id}>
                {sequence.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
