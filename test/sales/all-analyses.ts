import type { Settings } from '../../core/records/settings';
import type { World } from '../../core/records/world';
import { dayPlan, dealList, followUps, forecast, funnel, report, subject, winProbability } from '../../core/sales';
import { NOW } from './records';

/** Results of every sales analysis on one world. */
export function allAnalyses(world: World, settings: Settings, now: string = NOW) {
  const page = world.people[0] ?? world.deals[0];
  const followed = followUps(world, settings, now);
  return {
    wins: winProbability(world, settings, now),
    forecast: forecast(world, settings, now),
    followUps: followed,
    plan: dayPlan(world, settings, followed, { now, until: null, zoneMinutes: 60 * 24 }),
    longPlan: dayPlan(world, settings, followed, { now, until: addHours(now, 8), zoneMinutes: -300 }),
    funnel: funnel(world, settings, now),
    deals: dealList(world, settings, now),
    report: report(world, settings, now),
    subject: subject(world, settings, now, page === undefined ? null : { about: page.id, keys: page.keys }),
  };
}

function addHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
