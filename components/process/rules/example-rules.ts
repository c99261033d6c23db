import type { Rule } from '../../../core/records';
import { say } from '../../words';

const blank = { about: 'deal', when: { on: 'created' }, if: { op: 'all', of: [] }, atMostPerDay: 20 } as const;

/** A rule before anything is written. @param id unique */
export function newRule(id: string, at: string): Rule {
  return {
    ...blank,
    id,
    name: '',
    when: { on: 'changed', field: 'deal.stage', to: null },
    if: { op: 'all', of: [{ op: 'is', field: 'deal.status', value: 'open' }] },
    actions: [{ do: 'task', title: '', inDays: 1 }],
    editedAt: at,
  };
}

type Example = { title: string; rule: (id: string, at: string) => Rule };

const open = { op: 'is', field: 'deal.status', value: 'open' } as const;

/** Rules to begin with, each to be tried and changed. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'example_quiet',
    rule: (id, editedAt) => ({
      ...blank,
      id,
      editedAt,
      name: say('example_quiet'),
      when: { on: 'crossed', field: 'deal.idleDays', way: 'up', at: 14 },
      if: { op: 'all', of: [open] },
      actions: [{ do: 'task', title: say('example_quiet_task'), inDays: 0 }],
    }),
  },
  {
    title: 'example_closing',
    rule: (id, editedAt) => ({
      ...blank,
      id,
      editedAt,
      name: say('example_closing'),
      when: { on: 'passed', field: 'deal.closeDate', days: -3 },
      if: { op: 'all', of: [open] },
      actions: [{ do: 'remind', title: say('example_closing_task'), inDays: 0, minute: null }],
    }),
  },
  {
    title: 'example_inbound',
    rule: (id, editedAt) => ({
      ...blank,
      about: 'message',
      id,
      editedAt,
      name: say('example_inbound'),
      if: {
        op: 'all',
        of: [
          { op: 'is', field: 'message.direction', value: 'inbound' },
          { op: 'above', field: 'message.openDeals', value: 0 },
        ],
      },
      actions: [{ do: 'task', title: say('example_inbound_task'), inDays: 0 }, { do: 'badge' }],
    }),
  },
];
