import type { Words } from '../../records/result';
import type { Instant } from '../../records/time';
import type { FollowUp } from '../followups/result';

export type ContactKind = 'visit' | 'call' | 'mail';

interface Considered {
  item: FollowUp;
  kind: ContactKind;
  /** Why this kind. */
  kindWhy: Words;
  minutes: number;
}
export interface PlannedContact extends Considered {
  begin: Instant;
  end: Instant;
}
export interface LeftOut extends Considered {
  why: Words;
}

/** Whom to contact in what is left of the day. */
export interface DayPlan {
  begin: Instant;
  until: Instant;
  /** Whole minutes from `begin` to `until`; the contacts never take more. */
  minutes: number;
  /** `chosen`: the user said until when; else where `begin` stands in the working hours. */
  hours: 'chosen' | 'working' | 'before-work' | 'after-work' | 'day-off';
  /** One after another, highest share first. */
  contacts: PlannedContact[];
  /** Minutes that they take. */
  plannedMinutes: number;
  /** Those that call for a contact but got no place, highest share first; at most 50. */
  left: LeftOut[];
  /** All of them. */
  leftCount: number;
  /** Follow-ups for which nothing speaks now, or that stand far behind in the list. */
  notNow: number;
}
