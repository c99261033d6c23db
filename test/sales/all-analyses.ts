import type { Settings } from '../../core/records/settings';
import type { World } from '../../core/records/world';
import { dealList, followUps, forecast, funnel, report, subject, winProbability } from '../../core/sales';
import { NOW } from './records';

/** Results of every sales analysis on one world. */
export function allAnalyses(world: World, settings: Settings, now: string = NOW) {
  const page = world.people[0] ?? world.deals[0];
  return {
    wins: winProbability(world, settings, now),
    forecast: forecast(world, settings, now),
    followUps: followUps(world, settings, now),
    funnel: funnel(world, settings, now),
    deals: dealList(world, settings, now),
    report: report(world, settings, now),
    subject: subject(world, settings, now, page === undefined ? null : { about: page.id, keys: page.keys }),
  };
}
