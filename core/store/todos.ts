import type { Todo } from '../records/todo';
import type { Database } from './schema';
import { read, write } from './transaction';

export function readTodos(db: Database): Promise<Todo[]> {
  return read(db, ['todos'], tx => tx.objectStore('todos').getAll());
}

/** Keeps a task in the place of one with the same id; null takes it out. Gives what was there. On the disk when it resolves. */
export function putTodo(db: Database, id: string, todo: Todo | null): Promise<Todo | null> {
  return write(
    db,
    ['todos'],
    async tx => {
      const store = tx.objectStore('todos');
      const before = (await store.get(id)) ?? null;
      await (todo === null ? store.delete(id) : store.put(todo));
      return before;
    },
    'strict',
  );
}

/** Changes one task in one step, so that an alarm and a panel can't undo each other's change. null where it is gone. */
export function changeTodo(db: Database, id: string, change: (todo: Todo) => Todo): Promise<Todo | null> {
  return write(
    db,
    ['todos'],
    async tx => {
      const store = tx.objectStore('todos');
      const before = await store.get(id);
      if (!before) return null;
      await store.put(change(before));
      return before;
    },
    'strict',
  );
}
