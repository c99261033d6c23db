import type { Decision } from '../../records/decision';
import type { DealFlag } from './result';

/** A warning is clearly worse at so many times what it was. */
const WORSE_TIMES = 1.5;
/** What is counted in days must grow by a week as well. */
const LEAST_DAYS = 7;
const IN_DAYS = new Set(['deal.overdue', 'deal.stalled', 'deal.old', 'deal.quiet', 'deal.no-next-step']);

/** Warnings that the user dismissed: by deal, then by code, how bad each was then. */
export type DismissedFlags = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @param decisions oldest first; restoring the flags of a deal ends all that was dismissed before */
export function dismissedFlags(decisions: readonly Decision[]): DismissedFlags {
  const dismissed = new Map<string, Map<string, string>>();
  for (const { what, subject, choice, text } of decisions) {
    if (what === 'flag-restored') dismissed.delete(subject);
    if (what !== 'flag-dismissed' || choice === null || text === null) continue;
    const flags = dismissed.get(subject) ?? new Map<string, string>();
    dismissed.set(subject, flags.set(choice, text));
  }
  return dismissed;
}

/** Whether a dismissed warning has become worth a second look: it is about something else now (another close date, another stage), or clearly worse. */
export function isBack({ words, standing }: DealFlag, then: string): boolean {
  const [was, wasAbout] = parts(then);
  const [is, about] = parts(standing);
  if (about !== wasAbout || !Number.isFinite(was)) return true;
  return is >= WORSE_TIMES * was && is >= was + (IN_DAYS.has(words.code) ? LEAST_DAYS : 0) && is > was;
}

function parts(standing: string): [number, string] {
  const space = standing.indexOf(' ');
  return [Number(standing.slice(0, space)), standing.slice(space + 1)];
}
