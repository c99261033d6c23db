import type { TaskItem, TaskList } from '../../../core/process/tasks';
import { Empty } from '../../Empty';
import { LoadedView } from '../../LoadedView';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { TaskForm } from './TaskForm';
import { TaskRow } from './TaskRow';
import { blankTask, taskCallbacks } from './task-callbacks';

const GROUPS = ['overdue', 'today', 'later', 'undated', 'snoozed', 'done'] as const;

function isEmpty(list: TaskList): boolean {
  return GROUPS.every(group => list[group].length === 0);
}

function openCount(list: TaskList): number {
  return list.overdue.length + list.today.length;
}

/** The user's tasks and reminders, with those that sites show. */
export function TasksSection({ model, now, shown }: SectionProps) {
  const flow = model.process.tasks;
  const editing = flow.editing.value;
  const callbacks = taskCallbacks(model);
  const day = flow.result.state.value.value?.day ?? null;
  return (
    <>
      {editing ? (
        <TaskForm
          key={editing.id ?? 'new'}
          edit={editing}
          about={aboutName(flow.result.state.value.value, editing.id)}
          onSave={edit => void flow.save(edit)}
          onCancel={() => flow.edit(null)}
        />
      ) : (
        <div class="row wrap across">
          <button
            type="button"
            class="button primary"
            data-testid="task-add"
            onClick={() => flow.edit({ id: null, draft: blankTask(day) })}
          >
            {say('task_add')}
          </button>
          <button type="button" class="button" data-testid="task-export" onClick={() => void flow.exportAll()}>
            {say('tasks_export')}
          </button>
          <button type="button" class="button quiet" onClick={() => model.open({ kind: 'settings' })}>
            {say('tasks_hours')}
          </button>
        </div>
      )}
      {flow.notices.state.value.value === false && (
        <div class="card row wrap across" data-testid="notices-offer">
          <span class="grow small">{say('notices_offer')}</span>
          <button type="button" class="button" onClick={() => void flow.askNotices()}>
            {say('notices_allow')}
          </button>
        </div>
      )}
      <LoadedView {...shown(flow.result)} isEmpty={isEmpty}>
        {list =>
          isEmpty(list) ? (
            <Empty title={say('tasks_none')} text={say('tasks_none_text')} />
          ) : (
            <>
              {openCount(list) === 0 && <p class="small soft across">{say('tasks_nothing_due')}</p>}
              {GROUPS.map(group => (
                <Group key={group} group={group} items={list[group]} now={now} callbacks={callbacks} />
              ))}
            </>
          )
        }
      </LoadedView>
    </>
  );
}

function aboutName(list: TaskList | null, id: string | null): string | null {
  if (list === null || id === null) return null;
  const item = GROUPS.flatMap(group => list[group]).find(each => each.id === id);
  return item?.about.map(({ name }) => name ?? say('unnamed')).join(', ') || null;
}

interface GroupProps {
  group: (typeof GROUPS)[number];
  items: readonly TaskItem[];
  now: Date;
  callbacks: ReturnType<typeof taskCallbacks>;
}

function Group({ group, items, now, callbacks }: GroupProps) {
  if (items.length === 0) return null;
  const rows = (
    <ol>
      {items.map(item => (
        <TaskRow key={item.id} item={item} overdue={group === 'overdue'} now={now} {...callbacks} />
      ))}
    </ol>
  );
  const title = say(`tasks_${group}`, { n: items.length });
  if (group === 'done' || group === 'snoozed') {
    return (
      <details class="card list" data-testid={`tasks-${group}`}>
        <summary class="summary">{title}</summary>
        {rows}
      </details>
    );
  }
  return (
    <section class="card list" data-testid={`tasks-${group}`}>
      <h2>{title}</h2>
      {rows}
    </section>
  );
}
