import { type Clock, workingHours } from '../../core/process/tasks';
import type { Settings } from '../../core/records';

/** The user's clock and working hours, here and now. */
export function ownClock(settings: Parameters<typeof workingHours>[0] & Partial<Settings>, now = new Date()): Clock {
  return {
    now: now.toISOString(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours: workingHours(settings),
  };
}
