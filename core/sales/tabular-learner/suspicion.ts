import { isNothing, writtenNumber } from './written-value';

/** Why a column is not believed: its cells are filled or named otherwise for deals that are still open. */
export type Suspicion = 'filled-when-closed' | 'other-names-when-open' | 'other-range-when-open';

/** Open rows needed to compare. */
const LEAST_OPEN = 50;
/** Differences between shares of filled cells that are no chance. */
const CLEARED = 0.15;
const FILLED = 0.5;

/**
 * Compares the cells of closed deals with those of open ones, which will be won or lost in their turn and thus should look like a mixture of both. Fields that a site fills, clears or
 * renames at the close don't, and would foretell the past perfectly and the future not at all.
 *
 * @param texts cells of closed deals, trimmed
 * @param ahead cells of open deals; fewer than fifty are not compared
 */
export function disagreement(
  kind: 'number' | 'category' | 'days',
  texts: readonly string[],
  ahead: readonly string[],
  won: Float64Array,
): Suspicion | null {
  if (ahead.length < LEAST_OPEN) return null;
  const isFilled = kind === 'category' ? (text: string) => text.trim() !== '' : (text: string) => !isNothing(text);
  const filled = { won: 0, lost: 0 };
  const all = { won: 0, lost: 0 };
  for (const [row, text] of texts.entries()) {
    const outcome = won[row] === 1 ? 'won' : 'lost';
    all[outcome]++;
    if (isFilled(text)) filled[outcome]++;
  }
  const open = ahead.filter(isFilled).length / ahead.length;
  const closed = (filled.won + filled.lost) / texts.length;
  if (Math.abs(open - closed) > FILLED) return 'filled-when-closed';
  if (all.won > 0 && all.lost > 0) {
    const [shareWon, shareLost] = [filled.won / all.won, filled.lost / all.lost];
    const outside = Math.max(Math.min(shareWon, shareLost) - open, open - Math.max(shareWon, shareLost));
    const apart = Math.abs(shareWon - shareLost);
    // Beyond both, or where one outcome alone is told by the cell and open deals all look like the other.
    const extreme = apart > 0.5 && Math.min(Math.abs(open - shareWon), Math.abs(open - shareLost)) < 0.1 * apart;
    if (outside > CLEARED && apart > CLEARED) return 'filled-when-closed';
    if (extreme && Math.abs(open - closed) > 2 * CLEARED) return 'filled-when-closed';
  }
  return kind === 'category' ? unknownNames(texts, ahead) : kind === 'number' ? elsewhere(texts, ahead) : null;
}

function unknownNames(texts: readonly string[], ahead: readonly string[]): Suspicion | null {
  const known = new Set(texts);
  const named = ahead.map(text => text.trim()).filter(text => text !== '');
  const strange = named.filter(text => !known.has(text)).length;
  return named.length >= LEAST_OPEN && strange > 0.5 * named.length ? 'other-names-when-open' : null;
}

function elsewhere(texts: readonly string[], ahead: readonly string[]): Suspicion | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const text of texts) {
    const value = writtenNumber(text)?.value;
    if (value === undefined) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const numbers = ahead.flatMap(text => writtenNumber(text)?.value ?? []);
  const outside = numbers.filter(value => value < low || value > high).length;
  return numbers.length >= LEAST_OPEN && outside > 0.5 * numbers.length ? 'other-range-when-open' : null;
}
