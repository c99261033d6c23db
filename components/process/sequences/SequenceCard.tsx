import { useState } from 'preact/hooks';
import type { EnrolledPerson, SequenceSummary, TemplateChoice } from '../../../core/process/sequences/result';
import type { FindHit } from '../../services';
import { listing, say } from '../../words';
import { PersonPicker } from '../outreach/PersonPicker';
import { type PeopleCallbacks, SequencePeople } from './SequencePeople';
import { stepText, waitText } from './step-text';

export interface SequenceCardProps extends PeopleCallbacks {
  summary: SequenceSummary;
  people: readonly EnrolledPerson[];
  templates: readonly TemplateChoice[];
  now: Date;
  onFind: (query: string) => Promise<FindHit[]>;
  onEnrol: (of: SequenceSummary, hit: FindHit) => void;
  onEdit: (of: SequenceSummary) => void;
  onRemove: (of: SequenceSummary) => void;
}

/** One sequence: its steps, the people in it, and what can be done with it. */
export function SequenceCard({ summary, people, templates, now, ...on }: SequenceCardProps) {
  const [open, setOpen] = useState<'people' | 'add' | 'remove' | null>(null);
  const { sequence, active, due, ended, answered } = summary;
  const toggle = (what: typeof open) => setOpen(open === what ? null : what);
  const counts = [
    say('sequence_active', { n: active }),
    due > 0 ? say('sequence_due', { n: due }) : '',
    ended > 0 ? say('sequence_ended', { n: ended }) : '',
    answered > 0 ? say('sequence_answered', { n: answered }) : '',
  ].filter(Boolean);
  return (
    <section class="card" data-testid="sequence">
      <h2 class="wrap-any">{sequence.name}</h2>
      <p class="small soft" data-testid="sequence-counts">
        {listing(counts)}
      </p>
      <ol class="steps">
        {sequence.steps.map(step => (
          <li key={step.id} class="small">
            <span class="wrap-any">{stepText(step, templates)}</span>
            <span class="faint num">{waitText(step.wait)}</span>
          </li>
        ))}
      </ol>
      <div class="actions">
        <button
          type="button"
          class="button"
          data-testid="add-person"
          aria-expanded={open === 'add'}
          onClick={() => toggle('add')}
        >
          {say('sequence_add')}
        </button>
        <button
          type="button"
          class="button"
          data-testid="show-people"
          aria-expanded={open === 'people'}
          onClick={() => toggle('people')}
        >
          {say('sequence_people', { n: people.length })}
        </button>
        <button type="button" class="button quiet" data-testid="edit-sequence" onClick={() => on.onEdit(summary)}>
          {say('action_edit')}
        </button>
        <button
          type="button"
          class="button quiet"
          data-testid="remove-sequence"
          onClick={() => (active > 0 ? toggle('remove') : on.onRemove(summary))}
        >
          {say('action_remove')}
        </button>
      </div>
      {open === 'remove' && (
        <p class="note row wrap step-body" role="alert">
          <span class="grow">{say('sequence_remove_sure', { n: active })}</span>
          <button type="button" class="link" data-testid="remove-sure" onClick={() => on.onRemove(summary)}>
            {say('action_remove')}
          </button>
        </p>
      )}
      {open === 'add' && (
        <div class="step-body">
          <PersonPicker label={say('sequence_find')} onFind={on.onFind} onChoose={hit => on.onEnrol(summary, hit)} />
        </div>
      )}
      {open === 'people' && (
        <div class="step-body">
          <SequencePeople people={people} now={now} onNote={on.onNote} onOpenRecord={on.onOpenRecord} />
        </div>
      )}
    </section>
  );
}
