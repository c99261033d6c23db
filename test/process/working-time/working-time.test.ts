import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingTime } from '../../../core/process/working-time/add-working-time';
import type { WorkingHours, WorkingTime } from '../../../core/process/working-time/working-hours';
import { zonedTime } from '../../../core/process/working-time/zoned-time';
import { HOURS } from '../tasks/made';

const time = (given: Partial<WorkingHours> = {}, zone = 'UTC'): WorkingTime => ({
  zone,
  hours: { ...HOURS, ...given },
});
const days = (amount: number) => ({ amount, unit: 'days' as const });
const hours = (amount: number) => ({ amount, unit: 'hours' as const });

describe('a wait in working time', () => {
  test.each([
    ['two days from Friday end on Tuesday', '2026-11-27T10:00:00.000Z', days(2), '2026-12-01T10:00:00.000Z'],
    ['a day from Saturday begins on Monday', '2026-11-28T22:00:00.000Z', days(1), '2026-12-01T09:00:00.000Z'],
    [
      'a day from late in the evening begins next morning',
      '2026-11-24T19:00:00.000Z',
      days(1),
      '2026-11-26T09:00:00.000Z',
    ],
    [
      'a day from before work ends at the beginning of work',
      '2026-11-24T06:00:00.000Z',
      days(1),
      '2026-11-25T09:00:00.000Z',
    ],
    ['three hours within a day', '2026-11-24T10:00:00.000Z', hours(3), '2026-11-24T13:00:00.000Z'],
    ['three hours over a weekend', '2026-11-27T15:30:00.000Z', hours(3), '2026-11-30T10:30:00.000Z'],
    ['none at all, at any hour', '2026-11-28T23:59:00.000Z', days(0), '2026-11-28T23:59:00.000Z'],
  ])('%s', (_, from, wait, to) => {
    expect(addWorkingTime(from, wait, time())).toBe(to);
  });

  test('keeps the time of day of the user’s own zone over a change of the clocks', () => {
    const berlin = time({}, 'Europe/Berlin');
    // Friday 10:00 before the change of 29 March 2026 is 09:00 UTC; Monday 10:00 after it 08:00 UTC.
    expect(addWorkingTime('2026-03-27T09:00:00.000Z', days(1), berlin)).toBe('2026-03-30T08:00:00.000Z');
    expect(addWorkingTime('2026-10-23T08:00:00.000Z', days(1), berlin)).toBe('2026-10-26T09:00:00.000Z');
  });

  test('counts no holiday, and ends even where every day is one', () => {
    const off = time({ holidays: new Set(['2026-12-24', '2026-12-25']) });
    expect(addWorkingTime('2026-12-23T10:00:00.000Z', days(1), off)).toBe('2026-12-28T10:00:00.000Z');
    expect(addWorkingTime('2026-12-24T10:00:00.000Z', hours(2), off)).toBe('2026-12-28T11:00:00.000Z');
    const year = Array.from({ length: 1_000 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    );
    expect(addWorkingTime('2026-03-02T10:00:00.000Z', days(2), time({ holidays: new Set(year) })) > '2026-03-04').toBe(
      true,
    );
  });

  test('ends even where the settings leave no working time', () => {
    const never = time({ weekdays: [], start: 600, end: 600 });
    expect(addWorkingTime('2026-11-28T10:00:00.000Z', days(1), never)).toBe('2026-11-29T10:00:00.000Z');
    expect(addWorkingTime('2026-11-28T23:00:00.000Z', hours(2), never)).toBe('2026-11-29T01:00:00.000Z');
  });

  test('in every zone it ends later than it began, in working hours, and the longer the later', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(400);
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moment,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom<'days' | 'hours'>('days', 'hours'),
        (timeZone, from, amount, unit) => {
          const given = time({}, timeZone);
          const at = from.toISOString();
          const end = addWorkingTime(at, { amount, unit }, given);
          expect(end > at).toBe(true);
          const wall = zonedTime(end, timeZone);
          expect([1, 2, 3, 4, 5]).toContain(new Date(wall.day).getUTCDay());
          expect(wall.minute).toBeGreaterThanOrEqual(540);
          expect(wall.minute).toBeLessThanOrEqual(1_020);
          expect(addWorkingTime(at, { amount: amount + 1, unit }, given) > end).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});
