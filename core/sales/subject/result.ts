import type { Money } from '../../records/money';
import type { Address } from '../../records/records';
import type { Words } from '../../records/result';
import type { Instant } from '../../records/time';
import type { DealFlag } from '../deals/result';
import type { DealWin } from '../win-probability/result';

/** Everything about whom and what the page shows: the Now view. */
export interface Subject {
  person: {
    id: string;
    name: string | null;
    jobTitle: string | null;
    companyName: string | null;
    email: string | null;
    phone: string | null;
    /** Sites that showed this person: gmail, salesforce, … */
    sites: string[];
  } | null;
  /** The company that the page is about, while it is about no person. `lastContactAt` is the last message with any of its people. */
  company: {
    id: string;
    name: string | null;
    domain: string | null;
    industry: string | null;
    owner: string | null;
    lastContactAt: Instant | null;
    /** Those in contact last come first, at most 10. */
    people: {
      id: string;
      name: string | null;
      jobTitle: string | null;
      email: string | null;
      lastContactAt: Instant | null;
    }[];
    /** All that are known, shown or not. */
    peopleCount: number;
  } | null;
  /** Others on the page, without the user. */
  others: Address[];
  deals: SubjectDeal[];
  tickets: { id: string; subject: string | null; status: string | null; openedAt: Instant | null }[];
  /** Who waits for whom. `usualHours` is the median of this pair, null under 3 observations. */
  debt: { who: 'them' | 'you'; sinceHours: number; usualHours: number | null } | null;
  /** What to do next, led by sentences of the last message where it asks for something. */
  nextStep: { words: Words; quotes: string[]; messageId: string | null } | null;
  /** Newest first. */
  timeline: { at: Instant; words: Words; excerpt: string | null; recordId: string | null }[];
}
export interface SubjectDeal {
  id: string;
  name: string | null;
  amount: Money | null;
  stage: string | null;
  status: 'open' | 'won' | 'lost' | null;
  daysInStage: number | null;
  closeDate: string | null;
  /** The day on which it was won or lost. */
  closedDate: string | null;
  /** null for a deal that is not open. */
  win: DealWin | null;
  /** What is wrong with an open deal, at risk first. */
  flags: DealFlag[];
  dismissedFlags: number;
}
