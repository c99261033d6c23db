import type { DealTrack } from '../../core/sales/forecast/experts/tracks';
import { seededRandom } from '../../core/stats/seeded-random';

/** A pipeline whose future is known. Times in days; `asOf` is where the forecast is made. */
export interface SimulatedPipeline {
  asOf: number;
  span: number;
  /** What could be known at `asOf`. */
  known: DealTrack[];
  /** Revenue from `asOf` to `asOf + span`. */
  actual: number;
  /** Expected revenue per span over the last year, to measure errors by. */
  usual: number;
  traits: Traits;
}

export interface Traits {
  span: number;
  perDay: number;
  days: number;
  warm: boolean;
  stages: number;
  cycleDays: number;
  trend: number;
  drift: number;
  season: 'none' | 'quarter' | 'year';
  rush: number;
  bursts: number;
  tail: number;
  winRate: number;
}

const DAY_ZERO = 16_800;

/** Ways of business that differ in what makes their revenue hard to foresee; `mixed` has a bit of everything. */
export const PIPELINE_KINDS = ['mixed', 'calm', 'quarter-ends', 'trending', 'many-stages'] as const;
export type PipelineKind = (typeof PIPELINE_KINDS)[number];

/**
 * Deals that come by a Poisson process with trend, season and good and bad weeks, pass their stages after gamma-distributed stays, are lost on the way with a chance
 * that drifts, and are worth log-normal amounts, some with a heavy tail. What happens after `asOf` is cut off.
 */
export function simulatedPipeline(seed: number, kind: PipelineKind = 'mixed'): SimulatedPipeline {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const among = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const between = (low: number, high: number) => low * (high / low) ** random();
  const span = among([7, 14, 30, 30, 60, 91]);
  const mixed: Traits = {
    span,
    perDay: between(0.3, 12),
    days: Math.round(between(Math.max(60, 3 * span), 900)),
    warm: random() < 0.5,
    stages: 1 + Math.floor(random() * 5),
    cycleDays: between(5, 120),
    trend: random() < 0.4 ? 0 : 0.6 * normal(),
    drift: random() < 0.4 ? 0 : between(0.05, 0.5),
    season: among(['none', 'none', 'quarter', 'year'] as const),
    rush: random() < 0.6 ? 0 : random() * 0.7,
    bursts: random() < 0.5 ? 0 : between(0.1, 0.6),
    tail: among([0.3, 0.7, 1, 1.5]),
    winRate: between(0.1, 0.7),
  };
  const traits = { ...mixed, ...traitsOf(kind, mixed, random) };
  const asOf = DAY_ZERO + Math.floor(random() * 800);
  const start = asOf - traits.days;
  const from = traits.warm ? start - 3 * traits.cycleDays : start;
  const swing = 0.2 + 0.5 * random();
  const phase = random();
  const season = (day: number) =>
    traits.season === 'none'
      ? 1
      : 1 + swing * Math.sin(2 * Math.PI * (day / (traits.season === 'year' ? 365.25 : 91.3) + phase));
  let mood = 0;
  let logit = Math.log(traits.winRate / (1 - traits.winRate));
  const all: DealTrack[] = [];
  for (let day = Math.floor(from); day < asOf + traits.span; day++) {
    if (day % 7 === 0) {
      mood = traits.bursts * normal();
      logit += traits.drift * 0.25 * normal();
    }
    const rate =
      traits.perDay * season(day) * Math.exp((traits.trend * (day - asOf)) / 365 + mood - traits.bursts ** 2 / 2);
    const wait = () => -Math.log(1 - random()) / rate;
    for (let at = day + wait(); at < day + 1; at += wait()) all.push(simulatedDeal(at, traits, logit, random, normal));
  }
  const actual = revenue(all, asOf, asOf + traits.span);
  const back = Math.min(365, traits.days);
  return {
    asOf,
    span: traits.span,
    known: all.filter(deal => (deal.closed ?? asOf) >= start).flatMap(deal => cut(deal, asOf)),
    actual,
    usual: (revenue(all, asOf - back, asOf + traits.span) * traits.span) / (back + traits.span),
    traits,
  };
}

/** What sets a kind apart from the mixture. */
function traitsOf(kind: PipelineKind, mixed: Traits, random: () => number): Partial<Traits> {
  switch (kind) {
    case 'mixed':
      return {};
    case 'calm':
      return { trend: 0, drift: 0, season: 'none', rush: 0, bursts: 0 };
    case 'quarter-ends':
      return {
        trend: 0,
        season: random() < 0.5 ? 'quarter' : 'none',
        rush: 0.5 + 0.4 * random(),
        days: Math.max(mixed.days, 300),
      };
    case 'trending':
      return { trend: (random() < 0.5 ? -1 : 1) * (0.6 + 0.9 * random()), season: 'none', rush: 0 };
    case 'many-stages': {
      const span = random() < 0.5 ? 7 : 14;
      const stages = 4 + Math.floor(random() * 5);
      return { span, stages, cycleDays: 4 + 16 * random(), days: 60 + Math.floor(random() * 140), season: 'none' };
    }
  }
}

function simulatedDeal(
  created: number,
  traits: Traits,
  logit: number,
  random: () => number,
  normal: () => number,
): DealTrack {
  const asked = Math.round(5000 * Math.exp(traits.tail * normal()));
  const wins = random() < 1 / (1 + Math.exp(-logit));
  const lostIn = wins ? traits.stages : Math.floor(random() * traits.stages);
  const steps: { at: number; stage: string | null; amount: number | null }[] = [];
  let at = created;
  for (let stage = 0; stage < traits.stages && stage <= lostIn; stage++) {
    steps.push({ at, stage: `s${stage}`, amount: asked });
    at += (traits.cycleDays / traits.stages / 2) * -Math.log((1 - random()) * (1 - random()));
  }
  // Some of the deals that close in the last weeks before a quarter's end are pulled into them from later.
  const left = 91.3 - (at % 91.3);
  if (wins && left > 60 && random() < traits.rush)
    at = Math.max(steps.at(-1)?.at ?? created, at - (91.3 - left) - 5 * random());
  const revenue = Math.round(asked * (random() < 0.3 ? 0.7 + 0.3 * random() : 1));
  steps.push({ at, stage: wins ? 'won' : 'lost', amount: wins ? revenue : asked });
  return { created, closed: at, won: wins, revenue: wins ? revenue : null, steps };
}

function revenue(deals: readonly DealTrack[], from: number, to: number): number {
  let sum = 0;
  for (const { closed, revenue } of deals) {
    if (closed !== null && closed >= from && closed < to) sum += revenue ?? 0;
  }
  return sum;
}

function cut(deal: DealTrack, asOf: number): DealTrack[] {
  if (deal.created >= asOf) return [];
  const steps = deal.steps.filter(({ at }) => at < asOf);
  return deal.closed !== null && deal.closed < asOf
    ? [deal]
    : [{ ...deal, steps, closed: null, won: false, revenue: null }];
}
