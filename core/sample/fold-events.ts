import type { Change } from '../records/change';
import type { Money } from '../records/money';
import type { Instant } from '../records/time';
import { type DealCourse, SAMPLE_STAGES } from './course-of-deal';
import { before, dayBefore } from './stamp';

/** The fields of a deal whose history is kept, and the site's own probability. */
interface DealState {
  stage: string;
  status: 'open' | 'won' | 'lost';
  amount: Money;
  closeDate: string;
  owner: string;
  siteProbabilityPercent: number;
}
const TRACKED = ['stage', 'amount', 'closeDate', 'owner', 'status'] as const;

/** A course turned into the deal's present state and one Change per day on which something changed, oldest first. */
export function foldEvents(
  start: Instant,
  recordId: string,
  owner: string,
  plan: { amountMinor: number; currency: string },
  course: DealCourse,
) {
  const events = [
    ...course.stages.map(({ stage, ago }) => ({ ago, set: stageFields(stage) })),
    ...course.closeDates.map(({ ago, closesAgo }) => ({ ago, set: { closeDate: dayBefore(start, closesAgo) } })),
    { ago: course.createdAgo, set: { owner, amount: { minor: plan.amountMinor, currency: plan.currency } } },
    ...course.amounts.map(({ ago, factor }) => ({
      ago,
      set: { amount: { minor: Math.round((plan.amountMinor * factor) / 10_000) * 10_000, currency: plan.currency } },
    })),
  ];
  const times = [...new Set(events.map(event => event.ago))].sort((a, b) => b - a);
  const changes: Omit<Change, 'seq'>[] = [];
  let state: Partial<DealState> = {};
  let previous: Change['cause'] | null = null;
  for (const ago of times) {
    const next: Partial<DealState> = Object.assign(
      {},
      state,
      ...events.filter(event => event.ago === ago).map(event => event.set),
    );
    const from = state;
    const fields = TRACKED.filter(field => JSON.stringify(from[field]) !== JSON.stringify(next[field])).map(field => ({
      field,
      from: from[field] ?? null,
      to: next[field] ?? null,
      fromProvenance: previous,
    }));
    if (fields.length === 0) continue;
    const at = before(start, ago);
    const cause = { from: 'sample' as const, at };
    changes.push({
      recordId,
      kind: 'deal',
      at,
      cause,
      created: changes.length === 0,
      fields,
      addedKeys: changes.length === 0 ? [recordId] : [],
    });
    previous = cause;
    state = next;
  }
  return { state: state as DealState, changes, lastAgo: times.at(-1) ?? course.createdAgo };
}

function stageFields(stage: string): Pick<DealState, 'stage' | 'status' | 'siteProbabilityPercent'> {
  const known = SAMPLE_STAGES.find(one => one.stage === stage);
  if (known) return { stage, status: 'open', siteProbabilityPercent: known.percent };
  const won = stage === 'Closed Won';
  return { stage, status: won ? 'won' : 'lost', siteProbabilityPercent: won ? 100 : 0 };
}
