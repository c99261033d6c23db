import type { Money } from '../../records/money';
import type { Words } from '../../records/result';
import type { DealWin } from '../win-probability/result';

/** One warning about an open deal. */
export interface DealFlag {
  level: 'warn' | 'bad';
  words: Words;
  /** The limit that it passed and where that comes from; null where there is none to pass. */
  basis: Words | null;
  /** How bad it is and what it is tied to, as a decision to dismiss it keeps them. */
  standing: string;
}

/** One open deal as the pipeline lists it. */
export interface DealRow {
  id: string;
  name: string | null;
  companyName: string | null;
  amount: Money | null;
  stage: string | null;
  closeDate: string | null;
  /** 0…1 */
  probability: number;
  /** Why, and what would be otherwise. */
  win: DealWin;
  /** At risk first. */
  flags: DealFlag[];
  /** Warnings that the user dismissed and that have not become worse. */
  dismissedFlags: number;
}
export interface DealList {
  /** Most at stake first; at most 200. */
  rows: DealRow[];
  /** All open deals, shown or not. */
  open: number;
}
