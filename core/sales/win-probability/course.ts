import type { Change } from '../../records/change';
import type { Deal } from '../../records/records';
import type { Settings } from '../../records/settings';
import { type Day, dayOf, daysBetween } from '../../records/time';
import type { World } from '../../records/world';
import { type Conversation, conversations } from '../conversation/conversation';
import { ownAddresses } from '../conversation/direction';
import { dealPeople } from '../links/deal-people';

/** Something that happened around a deal, and the record that tells of it. */
export interface Mark {
  day: Day;
  recordId: string;
}

/** What happened around a deal, each list in the order of time; null where nothing of the kind is known of it. */
export interface Course {
  /** Mail from the customer's people. */
  heard: readonly Mark[] | null;
  /** First mail of each of them. */
  joined: readonly Mark[] | null;
  /** The close date was moved later. */
  pushed: readonly Mark[] | null;
}

export const UNKNOWN_COURSE: Course = { heard: null, joined: null, pushed: null };

/** Finds the course of any deal: mail with the people that it names, else with those of its company, and the changes that were seen of its close date. */
export function courses(
  world: World,
  settings: Settings,
  changes: ReadonlyMap<string, readonly Change[]>,
): (deal: Deal) => Course {
  const talks = conversations(world.people, world.messages, ownAddresses(settings.ownAddresses));
  const people = dealPeople(world);
  return deal => {
    const { named, company } = talks.size === 0 ? { named: [], company: [] } : people(deal);
    const found = (named.length > 0 ? named : company).flatMap(({ id }) => {
      const talk = talks.get(id);
      // Where no direction is known, nothing can be said of who wrote.
      return talk === undefined || talk.turns.every(({ direction }) => direction === null) ? [] : [{ id, talk }];
    });
    return { ...mailCourse(found), pushed: pushes(deal, changes.get(deal.id) ?? []) };
  };
}

function mailCourse(talks: readonly { id: string; talk: Conversation }[]): Pick<Course, 'heard' | 'joined'> {
  if (talks.length === 0) return { heard: null, joined: null };
  const heard: Mark[] = [];
  const joined: Mark[] = [];
  for (const { id, talk } of talks) {
    const marks = talk.turns.flatMap(({ message, direction }) =>
      direction === 'in' ? [{ day: dayOf(message.at), recordId: message.id }] : [],
    );
    heard.push(...marks);
    if (marks[0] !== undefined) joined.push({ day: marks[0].day, recordId: id });
  }
  return { heard: heard.sort(byDay), joined: joined.sort(byDay) };
}

/** Of a decided deal that was read once, after it closed, nobody knows what was moved. */
function pushes(deal: Deal, changes: readonly Change[]): Mark[] | null {
  if (deal.status !== 'open' && changes.every(({ created }) => created)) return null;
  return changes.flatMap(({ at, fields }) =>
    fields.some(({ field, from, to }) => {
      return field === 'closeDate' && typeof from === 'string' && typeof to === 'string' && to > from;
    })
      ? [{ day: dayOf(at), recordId: deal.id }]
      : [],
  );
}

function byDay(a: Mark, b: Mark): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.recordId < b.recordId ? -1 : 1;
}

/** Marks up to and with a day; null where nothing is known. */
export function marksUntil(marks: readonly Mark[] | null, day: Day): readonly Mark[] | null {
  if (marks === null) return null;
  let end = marks.length;
  while (end > 0 && (marks[end - 1] as Mark).day > day) end--;
  return end === marks.length ? marks : marks.slice(0, end);
}

/** Days since the customer's side last wrote; null where it never did, or nothing is known. */
export function silentDays({ heard }: Course, day: Day): number | null {
  const last = marksUntil(heard, day)?.at(-1);
  return last === undefined ? null : daysBetween(last.day, day);
}
