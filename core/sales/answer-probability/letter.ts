/** A message as far as the question goes whether it will be answered. Letters stand in the order of time; places are places in that order. */
export interface Letter {
  /** Who wrote it. */
  person: string;
  /** To whom; null where the message goes to a list or nobody is named. */
  to: string | null;
  /** null where not known. */
  thread: string | null;
  /** Days since 1970, UTC. */
  at: number;
  /** Place of the letter that it replies to; −1: none, or not known. */
  repliesTo: number;
  /** Whether it begins a conversation; null where not known. */
  opens: boolean | null;
  /** null where not known. */
  subject: string | null;
  /** null where not known; quoted parts left out if possible. */
  text: string | null;
  /** Not written, but thought of: it is described like any other and is part of nobody's history. */
  supposed?: boolean;
}

/** An answer counts when it comes within so many days; outcomes are known from then on. */
export const ANSWER_DAYS = 7;
