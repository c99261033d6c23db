import { rowOf } from '../../../core/process/conditions';
import { factsOf, type Measured } from '../../../core/process/facts/record-facts';
import type { RuleSubject } from '../../../core/process/rules';
import type { Change, Deal, Rule } from '../../../core/records';

export const NOW = '2026-11-29T10:00:00.000Z';
export const TODAY = '2026-11-29';
/** Monday to Friday, nine to five. */
export const HOURS = { start: 540, end: 1_020, weekdays: [1, 2, 3, 4, 5], holidays: new Set<string>() };

const PAGE = { from: 'page', site: 'salesforce', url: 'https://x.lightning.force.com/', at: NOW } as const;

export function deal(id: string, fields: Partial<Deal> = {}): Deal {
  return {
    kind: 'deal',
    id,
    keys: [id],
    firstSeenAt: NOW,
    lastSeenAt: NOW,
    changedAt: NOW,
    version: 1,
    provenance: { name: PAGE },
    name: `Deal ${id}`,
    amount: { minor: 1_000_000, currency: 'EUR' },
    stage: 'Proposal',
    status: 'open',
    pipeline: null,
    closeDate: '2026-12-24',
    createdDate: '2026-09-01',
    closedDate: null,
    stageSince: null,
    owner: 'Mara',
    siteProbabilityPercent: null,
    companyKey: null,
    companyName: 'Northwind',
    personKeys: [],
    nextStep: null,
    nextActivityDate: null,
    lastActivityDate: '2026-11-20',
    source: null,
    product: null,
    ...fields,
  };
}

export function subject(record: Deal, measured: Measured = {}, today = TODAY): RuleSubject {
  const facts = factsOf(record, measured, today, NOW);
  return { id: record.id, kind: 'deal', name: record.name, about: [], row: rowOf('deal', facts), facts };
}

let seq = 0;
/** A write that changed one field, or made the record. */
export function change(
  recordId: string,
  at: string,
  field: string | null,
  from: unknown = null,
  to: unknown = null,
): Change {
  seq++;
  const fields = field === null ? [] : [{ field, from, to, fromProvenance: null }];
  return { seq, recordId, kind: 'deal', at, cause: PAGE, created: field === null, fields, addedKeys: [] };
}

export function rule(parts: Partial<Rule> = {}): Rule {
  return {
    id: 'r1',
    name: 'Look after proposals',
    about: 'deal',
    when: { on: 'changed', field: 'deal.stage', to: 'Proposal' },
    if: { op: 'all', of: [] },
    actions: [{ do: 'task', title: 'Call {{deal.companyName}}', inDays: 1 }],
    atMostPerDay: 20,
    editedAt: NOW,
    ...parts,
  };
}
