import { signal } from '@preact/signals';
import type { Snooze, TaskItem, TodoDraft } from '../../../core/process/tasks';
import type { Todo } from '../../../core/records';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { say } from '../../words';
import type { ProcessContext, SectionFlow } from '../process-flow';

/** What is being written: a new task, with what it begins with, or one that is there. */
export type TaskEdit = { id: null; draft: TodoDraft } | { id: string; draft: Omit<TodoDraft, 'from'> };

/** The user's tasks; every step can be taken back. */
export function tasksFlow({ analyst, browser, toast, act, reload }: ProcessContext) {
  const result = remote(() => analyst.tasks(), failureText);
  const editing = signal<TaskEdit | null>(null);
  /** Whether the browser may show notifications; null where it never can. */
  const notices = remote(async () => (await browser.notices?.allowed()) ?? null, failureText);

  /** Runs a step, says so, and offers to take it back. */
  async function step(told: string, id: string, run: () => Promise<Todo | null>): Promise<void> {
    await act(async () => {
      const before = await run();
      toast.tell(told, async () => {
        await act(() => analyst.putTodo(id, before));
        await reload();
      });
      await reload();
    });
  }

  return {
    sources: [result, notices],
    result,
    notices,
    editing,
    edit(edit: TaskEdit | null): void {
      editing.value = edit;
    },
    async save(edit: TaskEdit): Promise<void> {
      const { title } = edit.draft;
      if (edit.id !== null) {
        const { id, draft } = edit;
        await step(say('task_saved', { title }), id, () => analyst.editTodo(id, draft));
      } else {
        await act(async () => {
          const id = await analyst.addTodo(edit.draft);
          toast.tell(say('task_added', { title }), async () => {
            await act(() => analyst.putTodo(id, null));
            await reload();
          });
          await reload();
        });
      }
      editing.value = null;
    },
    finish: ({ id, title, repeat }: TaskItem) =>
      step(say(repeat === null ? 'task_done' : 'task_done_next', { title }), id, () => analyst.finishTodo(id)),
    snooze: ({ id, title }: TaskItem, snooze: Snooze) =>
      step(say('task_snoozed', { title }), id, () => analyst.snoozeTodo(id, snooze)),
    remove: ({ id, title }: TaskItem) => step(say('task_removed', { title }), id, () => analyst.removeTodo(id)),
    /** Done by mistake, or snoozed and wanted now. */
    async reopen({ id }: TaskItem): Promise<void> {
      await act(async () => {
        await analyst.reopenTodo(id);
        await reload();
      });
    },
    async askNotices(): Promise<void> {
      // No await before this call: the browser wants the click itself.
      const asked = browser.notices?.ask();
      await act(async () => {
        await asked;
        notices.outdate();
        await reload();
      });
    },
    async exportAll(): Promise<void> {
      await act(async () => browser.save('sidelight-tasks.ics', await analyst.exportTasks()));
    },
  } satisfies SectionFlow & Record<string, unknown>;
}
