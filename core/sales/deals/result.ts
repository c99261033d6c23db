import type { Money } from '../../records/money';
import type { Words } from '../../records/result';

/** One open deal as the pipeline lists it. */
export interface DealRow {
  id: string;
  name: string | null;
  companyName: string | null;
  amount: Money | null;
  stage: string | null;
  closeDate: string | null;
  /** 0…1, or null where the model has nothing to say. */
  probability: number | null;
  /** At risk first: `overdue`, `stalled`, `pushed`, `quiet`, `single-contact`, `no-close-date`, … */
  flags: { level: 'warn' | 'bad'; words: Words }[];
}
export interface DealList {
  /** Most at stake first; at most 200. */
  rows: DealRow[];
  /** All open deals, shown or not. */
  open: number;
}
