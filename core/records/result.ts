/** A word for the user as a code and its parameters; components/words.ts turns it into text in the user's language. */
export interface Words {
  code: string;
  params?: Record<string, string | number | null>;
}

/** One signed contribution to a score. The reasons of a score add up to it exactly. */
export interface Reason extends Words {
  value: number;
  /** Ids of the records that it rests on. */
  recordIds: string[];
}

/** How much of the world a figure rests on. */
export interface Coverage {
  /** Records used. */
  used: number;
  /** Records of that kind seen. */
  seen: number;
  /** Total that the site itself states, where one was read; else null. */
  stated: number | null;
  /** Age in days of the oldest reading used, or null when nothing was used. */
  oldestDays: number | null;
  /** Why some were left out: `{ code: 'no-amount', params: { n: 4 } }`. */
  left: Words[];
}
