import type { Kind } from '../../records/records';
import type { Day, Instant } from '../../records/time';
import type { Todo } from '../../records/todo';

/** One task as the panel shows it. */
export interface TaskItem {
  id: string;
  title: string;
  note: string;
  dueDay: Day | null;
  dueMinute: number | null;
  remind: boolean;
  snoozedUntil: Instant | null;
  repeat: Todo['repeat'];
  doneAt: Instant | null;
  /** Those that are known; a person, a deal. */
  about: { id: string; kind: Kind; name: string | null }[];
  /** Of the user's own; null of one that a site shows, which is done there. */
  from: Todo['from'] | null;
  /** Site that shows it: its own, or the same one beside the user's. */
  site: string | null;
  /** Page where it was read. */
  url: string | null;
  template: string | null;
}

export interface TaskList {
  overdue: TaskItem[];
  today: TaskItem[];
  /** Later than today, the next first. */
  later: TaskItem[];
  undated: TaskItem[];
  /** The first to come back first. */
  snoozed: TaskItem[];
  /** The latest first; at most 50. */
  done: TaskItem[];
  /** The user's calendar day that it is of. */
  day: Day;
}
