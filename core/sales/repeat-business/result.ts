import type { Coverage, Words } from '../../records/result';
import type { Day } from '../../records/time';

/** A company, or a person without one, that has bought. */
export interface RepeatCustomer {
  /** Id of the company or person; null where only a name is known. */
  id: string | null;
  name: string | null;
  /** Days with a won deal. */
  purchases: number;
  lastPurchase: Day;
  /** Median days between purchases; null after one. */
  usualGapDays: number | null;
  /** Purchases expected within the horizon. */
  expected: number;
  /** Chance of still being a customer, 0…1; null after one purchase, which tells nothing about it, and while nobody seems to leave. It is no rank: somebody who bought twice years ago may come before it. */
  chanceActive: number | null;
  /** Median of the won amounts; null where none is known. */
  amountMinor: number | null;
  hasOpenDeal: boolean;
  /** Won deals, newest first. */
  dealIds: string[];
}

export interface RepeatBusiness {
  horizonDays: number;
  /** The likeliest buyer first; empty while there are too few to tell. */
  customers: RepeatCustomer[];
  /** Customers with a won deal of a known day. */
  known: number;
  /** Of those, how many have bought on two days or more. */
  repeaters: number;
  /** Purchases expected within the horizon of all together; null while there are too few to tell. */
  expected: number | null;
  currency: string | null;
  coverage: Coverage;
  notes: Words[];
}
