import type { Deal } from '../../core/records/records';
import { addDays, daysBetween } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { deal, euros } from './records';

/** Seeded uniform generator (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Truth {
  /** What could be known on `today`. */
  world: World;
  /** Revenue in minor units that is really won from `from` to `to`. */
  revenueMinor(from: string, to: string): number;
}

/**
 * A pipeline with a known future: deals arrive at random, each is decided after a gamma-distributed time, won with a probability that depends on its source, and
 * worth a log-normal amount. Deals are simulated past `today` and then cut at it.
 */
export function simulatedWorld(
  seed: number,
  today: string,
  options: { perMonth: number; months: number; meanCycleDays: number },
): Truth {
  const random = chance(seed);
  const deals: Deal[] = [];
  const start = addDays(today, -Math.round(options.months * 30.4));
  let at = 0;
  let n = 0;
  while (at < options.months * 30.4 + 120) {
    at += (-Math.log(1 - random()) * 30.4) / options.perMonth;
    const created = addDays(start, Math.floor(at));
    const source = random() < 0.4 ? 'Referral' : 'Web';
    const won = random() < (source === 'Referral' ? 0.55 : 0.2);
    const cycle = (options.meanCycleDays / 2) * -Math.log((1 - random()) * (1 - random()));
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const closed = addDays(created, Math.floor(cycle));
    deals.push(
      deal(`d${++n}`, {
        amount: euros(Math.round(8000 * Math.exp(0.8 * normal))),
        status: won ? 'won' : 'lost',
        createdDate: created,
        closedDate: closed,
        source,
      }),
    );
  }
  const known = deals
    .filter(({ createdDate }) => daysBetween(createdDate as string, today) > 0)
    .map(each => ((each.closedDate as string) < today ? each : { ...each, status: 'open' as const, closedDate: null }));
  return {
    world: { ...emptyWorld(), deals: known },
    revenueMinor: (from, to) =>
      deals
        .filter(
          each => each.status === 'won' && each.closedDate !== null && each.closedDate >= from && each.closedDate <= to,
        )
        .reduce((sum, each) => sum + (each.amount?.minor ?? 0), 0),
  };
}
