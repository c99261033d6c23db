import type { Deal } from '../../records/records';
import type { Day } from '../../records/time';
import type { Course } from './course';

/** What a closed deal is known by when the model learns. */
export interface ClosedDeal {
  deal: Deal;
  won: boolean;
  /** Days from creation to closing, or null. */
  cycleDays: number | null;
  course: Course;
}

/** A deal on a day, as it is or as it is supposed to be. */
export interface Look {
  deal: Deal;
  day: Day;
  course: Course;
}

/** Where an open deal stands in one field. */
export interface Standing {
  category: string;
  /** Parameters of the reason besides `won` and `closed`. */
  params: Record<string, string | number | null>;
  /** Records that tell of it; the deal itself where none are named. */
  recordIds?: string[];
}

/** One property of deals that may tell winners from losers. */
export interface Field {
  /** Code of its reason. */
  code: string;
  /**
   * Categories that the closed deal was in while it was open. For what grows with time these are all those that it lived to see, so that a
   * rate is always "of the deals that got there, how many were won", and nothing of how it ended leaks in.
   */
  closed(deal: ClosedDeal): string[];
  /**
   * For a field that refines another: the category that this one is a part of. Its evidence counts against the rate of that one, so that what the
   * whole says is not said twice. null: a whole, which is the measure of its parts and no evidence of its own.
   */
  whole?(category: string): string | null;
  /** Where the open deal stands on that day; null where the field is unknown. */
  open(look: Look): Standing | null;
}
