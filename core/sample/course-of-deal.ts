import type { Random } from './random';

/** One deal's life in days before the sample's start: `ago` falls from `createdAgo` towards 0. */
export interface DealCourse {
  createdAgo: number;
  outcome: 'open' | 'won' | 'lost';
  /** The day it was won or lost; 0 while it is open. */
  endedAgo: number;
  /** Stages in the order entered, the closing one included. */
  stages: { stage: string; ago: number }[];
  /** Expected close dates in the order set. May be negative: days ahead. */
  closeDates: { ago: number; closesAgo: number }[];
  /** Factors on the first amount, in the order agreed. */
  amounts: { ago: number; factor: number }[];
}

/** Mean days in a stage, chance of moving on from it at the usual pace, and what the CRM claims there. */
export const SAMPLE_STAGES = [
  { stage: 'Qualification', meanDays: 17, advances: 0.72, percent: 15 },
  { stage: 'Demo', meanDays: 15, advances: 0.76, percent: 35 },
  { stage: 'Proposal', meanDays: 22, advances: 0.7, percent: 60 },
  { stage: 'Negotiation', meanDays: 16, advances: 0.82, percent: 80 },
] as const;

/** What a source adds to the log-odds of moving on. */
const SOURCE_EFFECT: Record<string, number> = {
  Referral: 0.7,
  Partner: 0.3,
  Website: 0,
  'Trade show': -0.1,
  Outbound: -0.5,
};

export function courseOfDeal(
  random: Random,
  deal: { source: string; product: string; dollars: number; createdAgo: number },
): DealCourse {
  const course: DealCourse = {
    createdAgo: deal.createdAgo,
    outcome: 'open',
    endedAgo: 0,
    stages: [],
    closeDates: [],
    amounts: [],
  };
  const pace = Math.exp(0.45 * random.normal());
  const fit =
    (SOURCE_EFFECT[deal.source] ?? 0) + (deal.product === 'Renewal' ? 0.8 : 0) - 0.25 * Math.log(deal.dollars / 25_000);
  let ago = deal.createdAgo;
  for (const { stage, meanDays, advances } of SAMPLE_STAGES) {
    course.stages.push({ stage, ago });
    if (course.stages.length > 1 && random.happens(0.3))
      course.amounts.push({ ago, factor: 0.8 + 0.35 * random.uniform() });
    const days = Math.max(1, meanDays * pace * Math.exp(0.5 * random.normal()));
    ago -= days;
    if (ago < 0.3) break;
    const logOdds = Math.log(advances / (1 - advances)) + fit - 0.8 * Math.log(days / meanDays);
    if (!random.happens(1 / (1 + Math.exp(-logOdds)))) {
      course.outcome = 'lost';
      break;
    }
    if (stage === 'Negotiation') course.outcome = 'won';
  }
  if (course.outcome !== 'open') {
    course.endedAgo = ago;
    course.stages.push({ stage: course.outcome === 'won' ? 'Closed Won' : 'Closed Lost', ago });
  }
  course.closeDates = expectedCloses(random, course);
  return course;
}

/** The first guess, and every later one: most owners move an overdue date, some forget to. */
function expectedCloses(random: Random, course: DealCourse): DealCourse['closeDates'] {
  const dates = [{ ago: course.createdAgo, closesAgo: course.createdAgo - random.whole(45, 95) }];
  for (;;) {
    const last = dates.at(-1)!;
    const movedAgo = Math.min(last.ago - 1, last.closesAgo + random.whole(-3, 9));
    if (movedAgo <= Math.max(course.endedAgo, 0.3) || random.happens(0.3)) break;
    dates.push({ ago: movedAgo, closesAgo: movedAgo - random.whole(18, 45) });
  }
  if (course.outcome !== 'open') dates.push({ ago: course.endedAgo, closesAgo: course.endedAgo });
  return dates;
}
