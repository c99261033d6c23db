import type { StoreName, WriteTransaction } from './schema';

/** Object stores that a transaction needs for `forgetTasks`. */
export const TASK_STORES: readonly StoreName[] = ['firings', 'todos'];

/**
 * Takes records that are erased out of what rules did and of the user's tasks, inside a transaction over `TASK_STORES`. A task about nothing else goes
 * with them: its title may name them.
 *
 * @param gone ids and keys of the erased records
 */
export async function forgetTasks(tx: WriteTransaction, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  const firings = tx.objectStore('firings');
  const todos = tx.objectStore('todos');
  const [allFirings, allTodos] = await Promise.all([firings.getAll(), todos.getAll()]);
  await Promise.all([
    ...allFirings.filter(({ recordId }) => gone.has(recordId)).map(({ id }) => firings.delete(id)),
    ...allTodos
      .filter(({ about }) => about.some(key => gone.has(key)))
      .map(todo => {
        const about = todo.about.filter(key => !gone.has(key));
        return about.length === 0 ? todos.delete(todo.id) : todos.put({ ...todo, about });
      }),
  ]);
}
