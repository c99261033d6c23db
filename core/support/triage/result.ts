import type { Money } from '../../records/money';
import type { Reason, Words } from '../../records/result';
import type { Day } from '../../records/time';

/** How soon an open case wants an answer. */
export interface Urgency {
  /** Sum of the reasons' values; 1 is one answer time of waiting. */
  score: number;
  reasons: Reason[];
  /** Since the first message that the user's side has not answered; null where its time is not known. */
  waitedHours: number | null;
}

/** An open deal of a customer whose ticket goes badly. */
export interface EndangeredDeal {
  id: string;
  name: string | null;
  owner: string | null;
  amount: Money | null;
  stage: string | null;
  closeDate: Day | null;
  /** Why the ticket endangers it. */
  why: Words[];
}

/** Another open case that tells of the same problem. */
export interface SameProblem {
  threadKey: string;
  personName: string | null;
  subject: string | null;
  /** 0…1; 1 = the same words. */
  likeness: number;
  /** Words that both share, as this case has them. */
  words: string[];
}
