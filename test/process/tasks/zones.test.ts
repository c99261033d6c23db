import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heard, nextSound, sounding, soundsAt } from '../../../core/process/tasks';
import { instantAt, zonedTime } from '../../../core/process/working-time/zoned-time';
import { addDays, type Todo } from '../../../core/records';
import { HOURS, todo } from './made';

const ZONES = Intl.supportedValuesOf('timeZone');
const DAY_MS = 86_400_000;

/** What the clock of a zone is ahead of UTC around a day, in minutes. */
function offset(day: string, zone: string): number {
  const { day: shown, minute } = zonedTime(`${day}T12:00:00.000Z`, zone);
  return (Date.parse(shown) - Date.parse(day)) / 60_000 + minute - 720;
}

/** The days of a year on which the clock of a zone is changed, each with the day after it; changes are over two weeks apart. */
function changeDays(zone: string, year: number): string[] {
  const days: string[] = [];
  for (let from = `${year}-01-01`; from < `${year}-12-31`; from = addDays(from, 14)) {
    let low = from;
    let high = addDays(from, 14);
    if (offset(low, zone) === offset(high, zone)) continue;
    while (addDays(low, 1) < high) {
      const middle = addDays(low, Math.floor((Date.parse(high) - Date.parse(low)) / DAY_MS / 2));
      if (offset(middle, zone) === offset(low, zone)) low = middle;
      else high = middle;
    }
    days.push(low, high);
  }
  return days;
}

describe('a time on the wall', () => {
  test('that is left out means as much later, one that comes twice the first', () => {
    expect(instantAt('2026-03-29', 150, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-10-25', 150, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-10-04', 135, 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z');
    // Samoa had no 30 December 2011.
    expect(instantAt('2011-12-30', 600, 'Pacific/Apia')).toBe('2011-12-30T20:00:00.000Z');
  });

  test(`in all ${ZONES.length} zones, on every day on which a clock is changed, every half hour is some moment and shows itself, but for those left out`, () => {
    expect(ZONES.length).toBeGreaterThanOrEqual(400);
    let changes = 0;
    const seen = new Set<string>();
    for (const zone of ZONES) {
      const days = changeDays(zone, 2026);
      // Zones with the same days and hours have the same clock.
      const clock = `${days.join()} ${instantAt('2026-01-15', 0, zone)} ${instantAt('2026-07-15', 0, zone)}`;
      for (const day of seen.has(clock) ? ['2026-06-01'] : days) {
        let odd = 0;
        for (let minute = 0; minute < 1_440; minute += 30) {
          const at = instantAt(day, minute, zone);
          const shown = zonedTime(at, zone);
          if (shown.day !== day || shown.minute !== minute) odd++;
        }
        changes++;
        // At most three hours are left out.
        expect([zone, day, odd <= 6]).toEqual([zone, day, true]);
      }
      seen.add(clock);
    }
    expect(changes).toBeGreaterThan(400);
  });
});

/** What a panel does each time it wakes: hear what is due, keep that it was heard, and set its alarm. */
function wake(todos: Todo[], now: number, zone: string): { todos: Todo[]; heardIds: string[] } {
  const due = sounding(todos, { now: new Date(now).toISOString(), zone, hours: HOURS });
  return { todos: todos.map(each => (due.includes(each) ? heard(each) : each)), heardIds: due.map(({ id }) => id) };
}

test('no reminder is lost or heard twice: in any zone, over sleep, over clocks put ten years on and back, and over travel', () => {
  const START = Date.parse('2026-03-01T00:00:00Z');
  const jump = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 * 86_400 }) },
    { weight: 1, arbitrary: fc.constantFrom(3_650 * 86_400, -3_650 * 86_400, -86_400, 90 * 86_400) },
  );
  const reminder = fc.record({
    day: fc.integer({ min: 0, max: 300 }),
    minute: fc.option(fc.integer({ min: 0, max: 1_439 })),
  });
  let heardInAll = 0;
  let runs = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.constantFrom(...ZONES),
      fc.array(reminder, { minLength: 1, maxLength: 8 }),
      fc.array(jump, { minLength: 5, maxLength: 40 }),
      (home, away, reminders, jumps) => {
        runs++;
        let todos = reminders.map(({ day, minute }, n) =>
          todo({ id: `t${n}`, dueDay: addDays('2026-03-01', day), dueMinute: minute }),
        );
        const count = new Map<string, number>();
        let now = START;
        let latest = now;
        for (const [at, step] of jumps.entries()) {
          now = Math.min(8.6e15, Math.max(0, now + step * 1_000));
          latest = Math.max(latest, now);
          const woken = wake(todos, now, at % 3 === 2 ? away : home);
          todos = woken.todos;
          for (const id of woken.heardIds) count.set(id, (count.get(id) ?? 0) + 1);
        }
        // At last the clock is right, a year on, at home.
        const end = Math.max(latest, START + 400 * DAY_MS);
        for (const id of wake(todos, end, home).heardIds) count.set(id, (count.get(id) ?? 0) + 1);
        heardInAll += count.size;
        expect([...count.values()].every(times => times === 1)).toBe(true);
        expect(count.size).toBe(reminders.length);
      },
    ),
    { numRuns: 300 },
  );
  expect([runs, heardInAll > 1_000]).toEqual([300, true]);
});

test('the alarm is set for the very moment at which the next one sounds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: 0, max: 1_439 }),
      (zone, day, minute) => {
        const one = todo({ dueDay: addDays('2026-01-01', day), dueMinute: minute });
        const at = nextSound([one], { now: '2025-12-01T00:00:00.000Z', zone, hours: HOURS })!;
        const clock = (ms: number) => ({ now: new Date(ms).toISOString(), zone, hours: HOURS });
        expect(sounding([one], clock(Date.parse(at) - 1))).toEqual([]);
        expect(sounding([one], clock(Date.parse(at)))).toEqual([one]);
        expect(nextSound([heard(one)], clock(0))).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});

test('without a time it waits for work to begin, on a working day that is no holiday', () => {
  const at = (dueDay: string, holidays: string[] = []) =>
    soundsAt(todo({ dueDay, dueMinute: null }), {
      zone: 'Europe/Berlin',
      hours: { ...HOURS, holidays: new Set(holidays) },
    });
  expect(at('2026-11-30')).toBe('2026-11-30T08:00:00.000Z');
  expect(at('2026-11-28')).toBe('2026-11-30T08:00:00.000Z');
  expect(at('2026-12-24', ['2026-12-24', '2026-12-25'])).toBe('2026-12-28T08:00:00.000Z');
});
