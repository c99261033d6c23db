import { useState } from 'preact/hooks';
import type { Snooze, TaskItem } from '../../../core/process/tasks';
import { siteName } from '../../tell';
import { say } from '../../words';
import { dueText } from './due-text';
import { SnoozeTask } from './SnoozeTask';

export interface TaskCallbacks {
  onFinish: (item: TaskItem) => void;
  onReopen: (item: TaskItem) => void;
  onSnooze: (item: TaskItem, snooze: Snooze) => void;
  onEdit: (item: TaskItem) => void;
  onRemove: (item: TaskItem) => void;
  onOpenRecord: (id: string) => void;
  /** Opens the page where a site shows it. */
  onOpenPage: (url: string) => void;
  onTemplate: (template: string) => void;
}

export interface TaskRowProps extends TaskCallbacks {
  item: TaskItem;
  overdue: boolean;
  now: Date;
}

function origin({ from, site }: TaskItem): string | null {
  if (from === null) return site === null ? say('task_imported') : say('task_of_site', { site: siteName(site) });
  const also = site === null ? '' : ` · ${say('task_also_on', { site: siteName(site) })}`;
  if (from.by === 'rule') return say('task_by_rule', { name: from.ruleName }) + also;
  return from.by === 'follow-up' ? say('task_by_follow_up') + also : also.slice(3) || null;
}

/** One task; open, it shows what can be done with it. */
export function TaskRow({ item, overdue, now, ...on }: TaskRowProps) {
  const [open, setOpen] = useState(false);
  const [snoozing, setSnoozing] = useState(false);
  const own = item.from !== null;
  const due = dueText(item, now);
  const where = origin(item);
  const title = item.template === null ? item.title : say('task_draft', { name: item.title });
  return (
    <li class={open ? 'item open task' : 'item task'} data-testid="task">
      {own && (
        <input
          type="checkbox"
          class="task-check"
          aria-label={say(item.doneAt === null ? 'task_finish' : 'task_reopen', { title })}
          checked={item.doneAt !== null}
          onChange={() => (item.doneAt === null ? on.onFinish(item) : on.onReopen(item))}
        />
      )}
      <div class="grow">
        <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b class={item.doneAt === null ? 'task-title wrap-any' : 'task-title task-done wrap-any'}>
            {title || say('unnamed')}
          </b>
          <span class="small soft wrap-any">
            {due && <span class={overdue ? 'bad-text' : ''}>{due}</span>}
            {item.remind && item.doneAt === null && <span> · {say('task_reminds')}</span>}
          </span>
        </button>
        {item.about.length > 0 && (
          <div class="small row wrap tight">
            {item.about.map(({ id, name }) => (
              <button key={id} type="button" class="link wrap-any" onClick={() => on.onOpenRecord(id)}>
                {name ?? say('unnamed')}
              </button>
            ))}
          </div>
        )}
        {open && (
          <>
            {item.note && <p class="small soft wrap-any task-note">{item.note}</p>}
            {where && <p class="small faint wrap-any">{where}</p>}
            <div class="actions">
              {item.template !== null && (
                <button type="button" class="button primary" onClick={() => on.onTemplate(item.template!)}>
                  {say('task_open_template')}
                </button>
              )}
              {own && item.doneAt === null && (
                <>
                  <button type="button" class="button" aria-expanded={snoozing} onClick={() => setSnoozing(!snoozing)}>
                    {say('action_snooze')}
                  </button>
                  <button type="button" class="button" onClick={() => on.onEdit(item)}>
                    {say('task_edit')}
                  </button>
                </>
              )}
              {own && item.doneAt === null && item.snoozedUntil !== null && (
                <button type="button" class="button quiet" onClick={() => on.onReopen(item)}>
                  {say('task_unsnooze')}
                </button>
              )}
              {own && (
                <button type="button" class="button quiet" onClick={() => on.onRemove(item)}>
                  {say('task_remove')}
                </button>
              )}
              {item.url !== null && (
                <button type="button" class="button" onClick={() => on.onOpenPage(item.url!)}>
                  {say('task_open_page')}
                </button>
              )}
            </div>
            {snoozing && <SnoozeTask onSnooze={snooze => on.onSnooze(item, snooze)} />}
          </>
        )}
      </div>
    </li>
  );
}
