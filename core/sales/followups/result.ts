import type { Money } from '../../records/money';
import type { Coverage, Reason, Words } from '../../records/result';

export interface FollowUp {
  /** Id of the person; of the deal where no person is known. Decisions refer to it. */
  subject: string;
  personId: string | null;
  personName: string | null;
  companyName: string | null;
  email: string | null;
  deal: {
    id: string;
    name: string | null;
    amount: Money | null;
    stage: string | null;
    /** 0…1, or null where unknown. */
    winProbability: number | null;
  } | null;
  threadKey: string | null;
  /** Page where the latest reading was made, to open it again. */
  url: string | null;
  /** Sum of the reasons' values. */
  priority: number;
  /** Softmax share over all that were considered, shown or not, 0…1. */
  share: number;
  /** The reason to lead with, as a sentence: the strongest one for it, the deal's worth or the chance of an answer only where nothing else speaks for it. */
  headline: Words;
  reasons: Reason[];
}

/** What was learned from the user's decisions about suggestions. */
export interface Learned {
  /** Decisions that it rests on. */
  decisions: number;
  families: {
    /** See `familyOf`. */
    family: string;
    /** Values of this family are multiplied by it: ½ … 2, 1 = as before anything was learned. */
    factor: number;
    /** Suggestions with this reason that were taken up (done, answered), snoozed and dismissed. */
    taken: number;
    snoozed: number;
    dismissed: number;
  }[];
}

export interface FollowUps {
  /** By share, highest first; at most 200. */
  items: FollowUp[];
  /** People and deals weighed. */
  considered: number;
  /** Of those, how many call for the user now: a duty or a date, and a priority of at least 2. See `isWorthwhile`. */
  worthwhile: number;
  snoozed: number;
  done: number;
  focus: number;
  learned: Learned;
  /** What the chances of an answer rest on, or why none are told; null without mail of the user or anybody to write to. */
  answers: Words | null;
  coverage: Coverage;
}
