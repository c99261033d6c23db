import browser from 'webextension-polyfill';
import { type Clock, heard, nextSound, sounding, zonedTime } from '../../core/process/tasks';
import { instantAt } from '../../core/process/working-time/zoned-time';
import { CHANGED_CHANNEL, TasksChanged } from '../../core/protocol';
import { addDays, type Firing, type Todo } from '../../core/records';
import {
  announce,
  changeTodo,
  type Database,
  openDatabase,
  readFirings,
  readRules,
  readSettings,
  readTodos,
  tellFirings,
} from '../../core/store';
import { ownClock } from '../rules/own-clock';
import { lookAtChanges, lookAtDay } from './look-out-alone';
import { notify, showBadge } from './notices';

const ALARM = 'tasks';
/** Minutes after midnight at which rules look at the new day. */
const DAY_BEGINS = 5;

/**
 * Reminders while no panel is open: one alarm for the next thing to come. Everything is read from the store each time, so that a background script that was
 * killed, a machine that slept and a clock that was changed lose nothing: what is overdue is heard at the next waking, once.
 */
export function wakeForTasks(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void wake();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !TasksChanged.safeParse(message).success) return undefined;
    return wake();
  });
  // Alarms don't outlive a new version, and not every browser keeps them over a restart.
  browser.runtime.onStartup.addListener(() => void wake());
  browser.runtime.onInstalled.addListener(() => void wake());
}

let last: Promise<void> = Promise.resolve();

/** One after the other: two at once would tell the same thing twice. */
function wake(): Promise<void> {
  last = last.then(wakeNow, wakeNow);
  return last;
}

/** After a sighting: what has changed may have made a rule fire. */
export function wakeAfterSighting(): Promise<void> {
  last = last.then(afterSighting, afterSighting);
  return last;
}

async function afterSighting(): Promise<void> {
  const db = await openDatabase();
  try {
    const clock = ownClock(await readSettings(db));
    const fresh = await lookAtChanges(db, clock);
    if (fresh.length > 0) await tellAndArm(db, clock, true);
  } finally {
    db.close();
  }
}

async function wakeNow(): Promise<void> {
  const db = await openDatabase();
  try {
    const clock = ownClock(await readSettings(db));
    const fresh = await lookAtDay(db, clock);
    await tellAndArm(db, clock, fresh.length > 0);
  } finally {
    db.close();
  }
}

async function tellAndArm(db: Database, clock: Clock, changed: boolean): Promise<void> {
  const due = sounding(await readTodos(db), clock);
  for (const todo of due) {
    // Told first: one that is killed between the two tells it again under the same name, and the browser shows it once.
    await notify(todo.id, todo.title);
    await changeTodo(db, todo.id, heard);
  }
  const firings = await readFirings(db);
  await tell(db, firings);
  const todos = await readTodos(db);
  await showBadge(badgeCount(todos, firings, clock));
  await arm(db, todos, clock);
  if (changed || due.length > 0) announce(CHANGED_CHANNEL, { what: 'tasks' });
}

/** What rules have to tell. */
async function tell(db: Database, firings: readonly Firing[]): Promise<void> {
  const untold = firings.filter(({ told, undoneAt }) => !told && undoneAt === null);
  for (const { id, effects } of untold) {
    for (const effect of effects) if (effect.made === 'notice') await notify(id, effect.text);
  }
  await tellFirings(
    db,
    untold.map(({ id }) => id),
  );
}

/** Reminders that were heard and are still open, and what rules count that the user has not looked at. */
function badgeCount(todos: readonly Todo[], firings: readonly Firing[], { now }: Clock): number {
  const open = todos.filter(
    ({ doneAt, remind, heardFor, snoozedUntil }) =>
      doneAt === null && remind && heardFor !== null && (snoozedUntil === null || snoozedUntil <= now),
  );
  const counted = firings.filter(
    ({ seen, undoneAt, effects }) => !seen && undoneAt === null && effects.some(({ made }) => made === 'badge'),
  );
  return open.length + counted.length;
}

async function arm(db: Database, todos: readonly Todo[], clock: Clock): Promise<void> {
  const { states } = await readRules(db);
  const rulesOn = states.some(({ switchedOnAt }) => switchedOnAt !== null);
  const tomorrow = addDays(zonedTime(clock.now, clock.zone).day, 1);
  const newDay = rulesOn ? instantAt(tomorrow, DAY_BEGINS, clock.zone) : null;
  const next = [nextSound(todos, clock), newDay].filter(at => at !== null).sort()[0];
  if (next === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Date.parse(next) });
}
