import type { TaskItem, TaskList } from '../../../core/process/tasks';
import type { Model } from '../../model';
import { say } from '../../words';
import { TaskRow } from './TaskRow';
import { blankTask, taskCallbacks } from './task-callbacks';

const OPEN = ['overdue', 'today', 'later', 'undated', 'snoozed'] as const;

/** Open tasks about one of these records, the most pressing first. */
function tasksAbout(list: TaskList, ids: readonly string[]): { item: TaskItem; overdue: boolean }[] {
  return OPEN.flatMap(group => list[group].map(item => ({ item, overdue: group === 'overdue' }))).filter(({ item }) =>
    item.about.some(({ id }) => ids.includes(id)),
  );
}

/** The tasks of a person or deal, with a way to make one. */
export function AboutTasks({ model, ids, now }: { model: Model; ids: readonly string[]; now: Date }) {
  const list = model.process.tasks.result.state.value.value;
  if (list === null || ids.length === 0) return null;
  const items = tasksAbout(list, ids);
  const callbacks = taskCallbacks(model);
  const add = () => {
    model.process.tasks.edit({ id: null, draft: blankTask(list.day, [...ids]) });
    model.show('process');
    model.process.show('tasks');
  };
  return (
    <section class="card list" data-testid="about-tasks">
      <div class="row card-head">
        <h2 class="grow">{say('tasks_about', { n: items.length })}</h2>
        <button type="button" class="link small" data-testid="about-tasks-add" onClick={add}>
          {say('task_add')}
        </button>
      </div>
      {items.length > 0 && (
        <ol>
          {items.map(({ item, overdue }) => (
            <TaskRow key={item.id} item={item} overdue={overdue} now={now} {...callbacks} />
          ))}
        </ol>
      )}
    </section>
  );
}
