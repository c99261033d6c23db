import { parseDay } from '../locale';
import { isBlank } from './cell-text';
import { statusOfStage } from './deal-status';

/** What the values of a column look like, each 0…1 of those that are there. */
export interface ColumnShape {
  filled: number;
  email: number;
  day: number;
  /** A number with a currency beside it. */
  money: number;
  /** Words that say won or lost, among few different values. */
  outcome: number;
  /** Characters of the longest value. */
  longest: number;
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const MONEY = /^(?:[$€£¥₹]|[A-Z]{3}\s)\s?-?[\d.,’' ]+$|^-?[\d.,’' ]+\s?(?:[$€£¥₹円元]|[A-Z]{3})$/;
/** Stages and outcomes come from a short list. */
const DIFFERENT_LIMIT = 30;

export function columnShape(values: readonly string[]): ColumnShape {
  const there = values.map(value => value.trim()).filter(value => !isBlank(value));
  const share = (test: (value: string) => boolean) =>
    there.length === 0 ? 0 : there.filter(test).length / there.length;
  const few = new Set(there).size <= DIFFERENT_LIMIT;
  return {
    filled: there.length,
    email: share(value => EMAIL.test(value)),
    day: share(value => value.length <= 40 && (parseDay(value) ?? parseDay(value, { order: 'dmy' })) !== null),
    money: share(value => MONEY.test(value)),
    longest: there.reduce((longest, { length }) => Math.max(longest, length), 0),
    outcome: few ? share(value => ['won', 'lost'].includes(statusOfStage(value) ?? '')) : 0,
  };
}
