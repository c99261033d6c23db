import type { Deal, Person } from '../../records/records';
import type { Settings } from '../../records/settings';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { knapsack } from '../../stats/knapsack';
import type { FollowUp, FollowUps } from '../followups/result';
import { contactKind } from './contact-kind';
import type { ContactKind, DayPlan, LeftOut, PlannedContact } from './result';
import { workingTime } from './working-time';

const MOST_LEFT = 50;
const MINUTE_MS = 60_000;

export interface PlanTime {
  now: Instant;
  /** Until when the user has time, or null for the end of their working hours. */
  until: Instant | null;
  /** What the user's clock is ahead of UTC, in minutes. */
  zoneMinutes: number;
}

/**
 * The follow-ups that fit into what is left of the day: of all sets of contacts that fit, the one with the greatest sum of shares (`knapsack`), the highest share first.
 * Each contact takes the minutes that the settings give for its kind. Follow-ups for which nothing speaks now are not planned, however much time there is.
 */
export function dayPlan(world: World, settings: Settings, followUps: FollowUps, time: PlanTime): DayPlan {
  const span = workingTime(settings, time.now, time.until, time.zoneMinutes);
  const factsOf = contactFacts(world);
  const minutesOf = { visit: settings.visitMinutes, call: settings.callMinutes, mail: settings.mailMinutes };
  const calling = followUps.items.filter(
    ({ priority, headline }) => priority > 0 && headline.code !== 'followup.nothing',
  );
  const considered = calling.map(item => {
    const { kind, why } = contactKind(item, factsOf(item));
    return { item, kind, kindWhy: why, minutes: minutesOf[kind] };
  });
  const chosen = knapsack(
    considered.map(({ item }) => item.share),
    considered.map(({ minutes }) => minutes),
    span.minutes,
  );
  const contacts: PlannedContact[] = [];
  const left: LeftOut[] = [];
  let at = Date.parse(span.begin);
  for (const [index, contact] of considered.entries()) {
    const { minutes } = contact;
    if (chosen[index]) {
      const begin = new Date(at).toISOString();
      at += minutes * MINUTE_MS;
      contacts.push({ ...contact, begin, end: new Date(at).toISOString() });
    } else if (minutes > span.minutes) {
      left.push({ ...contact, why: { code: 'plan.left.too-long', params: { minutes, left: span.minutes } } });
    } else {
      left.push({ ...contact, why: { code: 'plan.left.no-room', params: { minutes } } });
    }
  }
  return {
    ...span,
    contacts,
    plannedMinutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0),
    left: left.slice(0, MOST_LEFT),
    leftCount: left.length,
    notNow: followUps.considered - calling.length,
  };
}

function contactFacts(world: World) {
  const people = new Map<string, Person>(world.people.map(person => [person.id, person]));
  const deals = new Map<string, Deal>(world.deals.map(deal => [deal.id, deal]));
  const chosen = new Map<string, ContactKind>();
  for (const { what, subject, choice } of world.decisions) {
    if (what === 'contact-kind' && isKind(choice)) chosen.set(subject, choice);
  }
  const tasks = new Map<string, string[]>();
  for (const task of world.tasks) {
    if (task.doneAt !== null) continue;
    for (const key of task.aboutKeys) tasks.set(key, [...(tasks.get(key) ?? []), task.title]);
  }
  return ({ subject, personId, deal: about }: FollowUp) => {
    const person = personId === null ? undefined : people.get(personId);
    const deal = about === null ? undefined : deals.get(about.id);
    const keys = [person, deal].flatMap(record => (record === undefined ? [] : [record.id, ...record.keys]));
    return {
      chosen: chosen.get(subject) ?? null,
      hasPhone: Boolean(person?.phone),
      agreed: [...new Set([...(deal?.nextStep ? [deal.nextStep] : []), ...keys.flatMap(key => tasks.get(key) ?? [])])],
    };
  };
}

function isKind(choice: string | null): choice is ContactKind {
  return choice === 'visit' || choice === 'call' || choice === 'mail';
}
