import type { TodoDraft } from '../../../core/process/tasks';
import type { FollowUp } from '../../../core/sales/followups/result';
import { nameOf } from '../../FollowUpItem';
import type { Model } from '../../model';
import type { TaskCallbacks } from './TaskRow';

/** A task of the user's own hand before anything is written. */
export function blankTask(day: string | null, about: string[] = []): TodoDraft {
  return {
    title: '',
    note: '',
    about,
    dueDay: day,
    dueMinute: null,
    remind: false,
    repeat: null,
    from: { by: 'hand' },
  };
}

/** What can be done with a task, wherever it is shown. */
export function taskCallbacks(model: Model): TaskCallbacks {
  const { tasks } = model.process;
  return {
    onFinish: item => void tasks.finish(item),
    onReopen: item => void tasks.reopen(item),
    onSnooze: (item, snooze) => void tasks.snooze(item, snooze),
    onRemove: item => void tasks.remove(item),
    onEdit: ({ id, title, note, about, dueDay, dueMinute, remind, repeat }) => {
      const draft = { title, note, about: about.map(each => each.id), dueDay, dueMinute, remind, repeat };
      tasks.edit({ id, draft });
      model.show('process');
      model.process.show('tasks');
    },
    onOpenRecord: id => model.open({ kind: 'record', id }),
    onOpenPage: url => model.browser.openPage(url),
    onTemplate: template => model.open({ kind: 'entry', id: template, back: null }),
  };
}

/** A task about a follow-up, in the form where the user goes on writing it. */
export function beginTask(model: Model, item: FollowUp): void {
  const about = [item.personId, item.deal?.id].flatMap(id => id ?? []);
  const from = { by: 'follow-up', subject: item.subject } as const;
  model.process.tasks.edit({ id: null, draft: { ...blankTask(null, about), title: nameOf(item), from } });
  model.show('process');
  model.process.show('tasks');
}
