import type { TasksAnalyst } from '../../../components/process/tasks/services';
import {
  type Clock,
  calendarFile,
  editTodo,
  finishTodo,
  newTodo,
  reopenTodo,
  snoozeTodo,
  taskList,
} from '../../../core/process/tasks';
import { changeTodo, putTodo, readSettings, readTodos } from '../../../core/store';
import { ownClock } from '../../rules/own-clock';
import type { ProcessSources } from './process-analyst';

/** The user's own tasks, beside those that sites show. */
export function tasksAnalyst({ stored, change }: ProcessSources): TasksAnalyst {
  const clock = async (): Promise<Clock> => ownClock(await readSettings(await stored.database()));
  const now = () => new Date().toISOString();
  return {
    async tasks() {
      const [{ siteTasks, world, todos }, at] = await Promise.all([stored.reading(), clock()]);
      return taskList(todos, { ...world, tasks: siteTasks }, at);
    },
    async addTodo(draft) {
      const id = `todo ${crypto.randomUUID()}`;
      await change('tasks', db => putTodo(db, id, newTodo(draft, id, now())));
      return id;
    },
    editTodo: (id, draft) => change('tasks', db => changeTodo(db, id, todo => editTodo(todo, draft, now()))),
    async finishTodo(id) {
      const at = await clock();
      return change('tasks', db => changeTodo(db, id, todo => finishTodo(todo, at)));
    },
    async snoozeTodo(id, snooze) {
      const at = await clock();
      return change('tasks', db => changeTodo(db, id, todo => snoozeTodo(todo, snooze, at)));
    },
    reopenTodo: id => change('tasks', db => changeTodo(db, id, todo => reopenTodo(todo, now()))),
    removeTodo: id => change('tasks', db => putTodo(db, id, null)),
    async putTodo(id, todo) {
      await change('tasks', db => putTodo(db, id, todo));
    },
    async exportTasks() {
      const todos = await readTodos(await stored.database());
      return new Blob([calendarFile(todos, now())], { type: 'text/calendar' });
    },
  };
}
