import { Empty } from '../../Empty';
import { LoadedView } from '../../LoadedView';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { DueSteps } from './DueSteps';
import { ReadyCard } from './ReadyCard';
import { SequenceCard } from './SequenceCard';
import { newStep, SequenceForm } from './SequenceForm';

/** Sequences: what is due, each with its people, and ready ones to begin with. */
export function SequencesSection({ model, now, shown }: SectionProps) {
  const flow = model.process.sequences;
  const editing = flow.editing.value;
  return (
    <LoadedView {...shown(flow.result)}>
      {({ sequences, people, ready, templates }) => {
        if (editing !== null)
          return (
            <SequenceForm
              key={editing.id ?? 'new'}
              sequence={editing}
              templates={templates}
              active={sequences.find(({ sequence }) => sequence.id === editing.id)?.active ?? 0}
              onSave={sequence => void flow.save(sequence)}
              onCancel={() => {
                flow.editing.value = null;
              }}
            />
          );
        return (
          <>
            <DueSteps model={model} now={now} />
            {sequences.length === 0 && <Empty title={say('sequences_none')} text={say('sequences_none_text')} />}
            {sequences.map(summary => (
              <SequenceCard
                key={summary.sequence.id}
                summary={summary}
                people={people.filter(({ sequenceId }) => sequenceId === summary.sequence.id)}
                templates={templates}
                now={now}
                onFind={query => model.analyst.find(query, 'person')}
                onEnrol={({ sequence }, hit) => void flow.enrol(sequence.id, sequence.name, hit.id, hit.title)}
                onEdit={({ sequence: { id, name, steps, stops } }) => {
                  flow.editing.value = { id, name, steps, stops };
                }}
                onRemove={of => void flow.remove(of)}
                onNote={(of, what) => void flow.note(of, what, null)}
                onOpenRecord={id => model.open({ kind: 'record', id })}
              />
            ))}
            <div class="row wrap across">
              <button
                type="button"
                class="button primary"
                data-testid="new-sequence"
                onClick={() => {
                  const stops = { whenWon: true, whenLost: true };
                  flow.editing.value = { id: null, name: '', steps: [newStep([])], stops };
                }}
              >
                {say('sequence_new')}
              </button>
            </div>
            <ReadyCard
              ready={ready.filter(one => !sequences.some(({ sequence }) => sequence.steps[0]?.id === one.steps[0]?.id))}
              templates={templates}
              onUse={({ name, steps, stops }) => {
                flow.editing.value = { id: null, name, steps, stops };
              }}
            />
          </>
        );
      }}
    </LoadedView>
  );
}
