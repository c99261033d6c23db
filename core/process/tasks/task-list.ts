import type { AnyRecord, RecordOf, Task } from '../../records/records';
import type { Todo } from '../../records/todo';
import { keyIndex, recordsOf, type World } from '../../records/world';
import { folded } from '../conditions/row';
import { zonedTime } from '../working-time/zoned-time';
import type { Clock } from './due';
import type { TaskItem, TaskList } from './result';

const MOST_DONE = 50;

/** The user's own tasks and those that sites show, each once, by when they are due. */
export function taskList(todos: readonly Todo[], world: World, { now, zone }: Pick<Clock, 'now' | 'zone'>): TaskList {
  const records = keyIndex(recordsOf(world).filter(({ kind }) => kind !== 'task'));
  const open = todos.filter(({ doneAt }) => doneAt === null);
  const twins = new Map<Todo, Task>();
  const single = world.tasks.filter(task => {
    const twin = open.find(todo => isSame(todo, task, records));
    if (twin !== undefined) twins.set(twin, task);
    return twin === undefined;
  });
  const items = [
    ...todos.map(todo => ownItem(todo, twins.get(todo) ?? null, records)),
    ...single.map(task => siteItem(task, records, zone)),
  ];
  const { day } = zonedTime(now, zone);
  const list: TaskList = { overdue: [], today: [], later: [], undated: [], snoozed: [], done: [], day };
  for (const item of items) list[groupOf(item, now, day)].push(item);
  for (const group of ['overdue', 'today', 'later', 'undated'] as const) list[group].sort(byDue);
  list.snoozed.sort((a, b) => compare(a.snoozedUntil ?? '', b.snoozedUntil ?? '') || compare(a.id, b.id));
  list.done.sort((a, b) => compare(b.doneAt ?? '', a.doneAt ?? '') || compare(a.id, b.id));
  list.done.splice(MOST_DONE);
  return list;
}

function groupOf({ doneAt, snoozedUntil, dueDay }: TaskItem, now: string, day: string): Exclude<keyof TaskList, 'day'> {
  if (doneAt !== null) return 'done';
  if (snoozedUntil !== null && snoozedUntil > now) return 'snoozed';
  // Back from a snooze: it is today's.
  if (snoozedUntil !== null) return 'today';
  if (dueDay === null) return 'undated';
  return dueDay < day ? 'overdue' : dueDay === day ? 'today' : 'later';
}

function byDue(a: TaskItem, b: TaskItem): number {
  const due = ({ dueDay, dueMinute }: TaskItem) => `${dueDay ?? '~'} ${String(dueMinute ?? 9_999).padStart(4, '0')}`;
  return compare(due(a), due(b)) || compare(a.title, b.title) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A task that the user also has on a site: the same words about the same record. */
export function isSame(todo: Todo, task: Task, records: ReadonlyMap<string, AnyRecord>): boolean {
  if (task.doneAt !== null || folded(todo.title) !== folded(task.title)) return false;
  const ids = (keys: readonly string[]) => keys.map(key => records.get(key)?.id ?? key);
  const about = new Set(ids(todo.about));
  return about.size === 0 || ids(task.aboutKeys).some(id => about.has(id));
}

function aboutOf(keys: readonly string[], records: ReadonlyMap<string, AnyRecord>): TaskItem['about'] {
  const found = keys.map(key => records.get(key)).filter(record => record !== undefined);
  return [...new Set(found)].map(record => ({ id: record.id, kind: record.kind, name: nameOfRecord(record) }));
}

function nameOfRecord(record: AnyRecord): string | null {
  switch (record.kind) {
    case 'person':
      return record.name ?? record.emails[0] ?? null;
    case 'company':
    case 'deal':
      return record.name;
    case 'message':
    case 'ticket':
      return record.subject;
    case 'article':
    case 'template':
    case 'task':
      return record.title;
  }
}

function ownItem(todo: Todo, twin: Task | null, records: ReadonlyMap<string, AnyRecord>): TaskItem {
  const { id, title, note, dueDay, dueMinute, remind, snoozedUntil, repeat, doneAt, from, template } = todo;
  const page = twin === null ? null : pageOf(twin);
  const shown = { id, title, note, dueDay, dueMinute, remind, snoozedUntil, repeat, doneAt, from, template };
  return { ...shown, about: aboutOf(todo.about, records), site: page?.site ?? null, url: page?.url ?? null };
}

function siteItem(task: Task, records: ReadonlyMap<string, AnyRecord>, zone: string): TaskItem {
  const page = pageOf(task);
  // A site that states only the day gives midnight UTC.
  const due = task.dueAt === null ? null : task.dueAt.includes('T00:00:00.000') ? null : zonedTime(task.dueAt, zone);
  return {
    id: task.id,
    title: task.title,
    note: (task.details ?? []).join(' · '),
    dueDay: due?.day ?? task.dueAt?.slice(0, 10) ?? null,
    dueMinute: due?.minute ?? null,
    remind: false,
    snoozedUntil: null,
    repeat: null,
    doneAt: task.doneAt,
    about: aboutOf(task.aboutKeys, records),
    from: null,
    site: page?.site ?? null,
    url: page?.url ?? null,
    template: null,
  };
}

function pageOf({ provenance }: RecordOf<'task'>): { site: string; url: string } | null {
  const pages = Object.values(provenance).flatMap(source => (source.from === 'page' ? [source] : []));
  return pages.toSorted((a, b) => compare(b.at, a.at))[0] ?? null;
}

/** The user's open tasks in the form of those that sites show, for the analyses that weigh them; without those that a site shows as well. */
export function asTasks(todos: readonly Todo[], world: World): Task[] {
  const open = todos.filter(({ doneAt }) => doneAt === null);
  if (open.length === 0) return [];
  const records = keyIndex(recordsOf(world).filter(({ kind }) => kind !== 'task'));
  return open
    .filter(todo => !world.tasks.some(task => isSame(todo, task, records)))
    .map(todo => ({
      kind: 'task',
      id: todo.id,
      keys: [todo.id],
      firstSeenAt: todo.createdAt,
      lastSeenAt: todo.changedAt,
      changedAt: todo.changedAt,
      version: 1,
      provenance: {},
      title: todo.title,
      dueAt:
        todo.snoozedUntil ?? (todo.dueDay === null ? null : `${todo.dueDay}T${clock(todo.dueMinute ?? 0)}:00.000Z`),
      doneAt: null,
      aboutKeys: todo.about,
    }));
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
