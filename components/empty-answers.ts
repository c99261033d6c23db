import type { FollowUps } from '../core/sales/followups/result';
import type { SalesReport } from '../core/sales/report/result';
import type { SupportResult } from '../core/support/reply/result';
import type { Pipeline } from './services';

/** Nobody was weighed at all; with somebody weighed, an empty list is an answer. */
export function noFollowUps({ considered }: FollowUps): boolean {
  return considered === 0;
}

export function noPipeline({ deals, wins }: Pipeline): boolean {
  return deals.open === 0 && wins.won + wins.lost === 0;
}

/** Not a deal is known; with open ones alone, the report says that none is closed. */
export function noReport({ coverage }: SalesReport): boolean {
  return coverage.seen === 0;
}

export function noCases({ current, queue }: SupportResult): boolean {
  return current === null && queue.length === 0;
}
