import type { Model } from '../../model';
import { say } from '../../words';

/** How many tasks are due, with the way to them; nothing where none is. */
export function DueNote({ model }: { model: Model }) {
  const list = model.process.tasks.result.state.value.value;
  const due = list === null ? 0 : list.overdue.length + list.today.length;
  if (due === 0) return null;
  return (
    <button
      type="button"
      class="card due-note row across"
      data-testid="due-note"
      onClick={() => {
        model.show('process');
        model.process.show('tasks');
      }}
    >
      <b class="grow">{say('tasks_due_now', { n: due })}</b>
      <span aria-hidden="true">→</span>
    </button>
  );
}
