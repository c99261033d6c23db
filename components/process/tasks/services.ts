import type { Snooze, TaskList, TodoDraft } from '../../../core/process/tasks';
import type { Todo } from '../../../core/records';

/** What the section Tasks asks of the analyst. A call that changes a task gives it as it was before, null where it is gone. */
export interface TasksAnalyst {
  tasks(): Promise<TaskList>;
  /** Gives its id. */
  addTodo(draft: TodoDraft): Promise<string>;
  editTodo(id: string, draft: Omit<TodoDraft, 'from'>): Promise<Todo | null>;
  finishTodo(id: string): Promise<Todo | null>;
  snoozeTodo(id: string, snooze: Snooze): Promise<Todo | null>;
  /** Not done after all, or wanted before its snooze ends. */
  reopenTodo(id: string): Promise<Todo | null>;
  removeTodo(id: string): Promise<Todo | null>;
  /** Puts a task back as it was; null takes it out. */
  putTodo(id: string, todo: Todo | null): Promise<void>;
  exportTasks(): Promise<Blob>;
}
