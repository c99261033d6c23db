import type { Todo } from '../../../core/records';

export const HOURS = { start: 540, end: 1_020, weekdays: [1, 2, 3, 4, 5], holidays: new Set<string>() };

export function todo(parts: Partial<Todo> = {}): Todo {
  return {
    id: 't1',
    title: 'Call Mara',
    note: '',
    about: [],
    dueDay: '2026-11-30',
    dueMinute: 600,
    remind: true,
    snoozedUntil: null,
    repeat: null,
    repeatDay: null,
    doneAt: null,
    heardFor: null,
    from: { by: 'hand' },
    template: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    changedAt: '2026-11-01T08:00:00.000Z',
    ...parts,
  };
}
