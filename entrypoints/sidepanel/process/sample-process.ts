import { bant, readyProcess } from '../../../core/process';
import { addDays, dayOf, type Instant } from '../../../core/records';
import type { SampleWorkspace } from '../../../core/sample';
import type { SampleProcess } from '../../../core/store';

/** The sample's user has worked with the ready stages for half a year. */
const SINCE_DAYS = 180;

/** How the sample's user works: the three ready stages and BANT, and what was ticked on the deals. */
export function sampleProcess({ deals, answers }: SampleWorkspace, now: Instant): SampleProcess {
  const read = [...new Set(deals.map(({ stage }) => stage))].flatMap(name =>
    name === null || name.startsWith('Closed') ? [] : [{ name, outcome: 'open' as const }],
  );
  const since = `${addDays(dayOf(now), -SINCE_DAYS)}T00:00:00.000Z`;
  return {
    process: { ...readyProcess(read, null, since), id: 'all', sample: true },
    checklist: { ...bant(since), sample: true },
    answers,
  };
}
