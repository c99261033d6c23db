import { useState } from 'preact/hooks';
import type { Model } from '../../model';
import { say } from '../../words';
import { type StepCallbacks, StepCard } from './StepCard';
import { draftKey } from './sequences-flow';

const STEP = 10;

/** What a step's card does, by the panel's model. */
export function stepCallbacks(model: Model): StepCallbacks {
  const flow = model.process.sequences;
  return {
    onToggle: of => flow.toggle(of.enrolmentId),
    onDraft: (of, change) => model.draft(draftKey(of), change),
    onInsert: (of, stepId, text) => void flow.insert(of, stepId, text),
    onUndoInsert: of => void flow.undoInsert(of),
    onNote: (of, what, stepId) => void flow.note(of, what, stepId),
    onCopy: text => void model.copy(text),
    onOpenPage: url => model.browser.openPage(url),
    onSignature: () => model.open({ kind: 'settings' }),
    onTemplate: ({ sequenceId }) => {
      const found = flow.result.state.peek().value?.sequences.find(({ sequence }) => sequence.id === sequenceId);
      if (found === undefined) return;
      const { id, name, steps, stops } = found.sequence;
      model.show('process');
      model.process.show('sequences');
      flow.editing.value = { id, name, steps, stops };
    },
    onOpenRecord: id => model.open({ kind: 'record', id }),
  };
}

/** The steps that are due, the longest due first; nothing where there are none. */
export function DueSteps({ model, now }: { model: Model; now: Date }) {
  const [shown, setShown] = useState(STEP);
  const flow = model.process.sequences;
  const result = flow.result.state.value.value;
  const due = (result?.people ?? []).filter(({ state }) => state.state === 'due');
  if (result === null || due.length === 0) return null;
  const open = flow.open.value;
  const on = stepCallbacks(model);
  return (
    <section class="card list across" data-testid="due-steps">
      <h2>{say('steps_due', { n: due.length })}</h2>
      <ul>
        {due.slice(0, shown).map(of => (
          <StepCard
            key={of.enrolmentId}
            of={of}
            open={open?.id === of.enrolmentId ? open : null}
            draft={model.draftOf(draftKey(of))}
            templates={result.templates}
            now={now}
            {...on}
          />
        ))}
      </ul>
      {due.length > shown && (
        <div class="item">
          <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
            {say('steps_more', { n: due.length - shown })}
          </button>
        </div>
      )}
    </section>
  );
}
