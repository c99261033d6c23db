import { daysBetween } from '../../records/time';
import { quantileSorted } from '../../stats/quantile';
import type { ClosedDeal, Field } from './field';

/** How long the deal has been open, in bands of how long closed deals lasted. null when no closed deal shows its length. */
export function ageField(closed: readonly ClosedDeal[]): Field | null {
  const cycles = Float64Array.from(
    closed.filter(deal => deal.cycleDays !== null).map(deal => deal.cycleDays as number),
  ).sort();
  if (cycles.length === 0) return null;
  const edges = [...new Set([0.25, 0.5, 0.75, 0.9].map(p => quantileSorted(cycles, p) as number))];
  const bands = edges.map((_, at) => String(at + 1));
  return {
    code: 'win.age',
    closed: ({ cycleDays }) => {
      if (cycleDays === null) return [];
      return ['0', ...bands.slice(0, edges.filter(edge => cycleDays > edge).length)];
    },
    open: ({ deal: { createdDate }, day }) => {
      if (createdDate === null || createdDate > day) return null;
      const days = daysBetween(createdDate, day);
      const passed = edges.filter(edge => days > edge);
      // A deal that outlasts every closed one has nothing to be compared with here; `experience` speaks for it.
      if (days > (cycles.at(-1) as number)) return null;
      return { category: String(passed.length), params: { days, least: passed.at(-1) ?? 0 } };
    },
  };
}
