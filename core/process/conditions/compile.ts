import { type Comparison, type Condition, isComparison } from '../../records/condition';
import type { Money } from '../../records/money';
import { columnOf, conditionField } from './fields';
import { type Cell, dayNumber, folded, type Row } from './row';

/** 1 = holds, −1 = does not, 0 = not known: a value is missing, or in another currency. */
export type Truth = -1 | 0 | 1;
type Judge = (row: Row, today: number) => Truth;
type JudgeCell = (cell: NonNullable<Cell>, today: number) => boolean | null;

/**
 * A condition made ready to judge many rows. Kleene's logic: what is not known stays so under `not`, decides neither `all` nor `any` that others
 * decide, and in the end counts as not met: nothing happens for a guess.
 *
 * @param condition one that `checkCondition` passed
 * @returns of a row of the condition's kind, and today as `dayNumber` of the user's calendar day, whether the condition is met
 * @throws RangeError for a field that is not known
 */
export function compileCondition(condition: Condition): (row: Row, today: number) => boolean {
  const judge = judgeOf(condition);
  return (row, today) => judge(row, today) === 1;
}

/** The same, with what is not known told apart from what is not so. */
export function judgeOf(condition: Condition): Judge {
  if (isComparison(condition)) return comparison(condition);
  if (condition.op === 'not') {
    const inner = judgeOf(condition.of);
    // Not `-inner`: that would make a negative zero.
    return (row, today) => (0 - inner(row, today)) as Truth;
  }
  const branches = condition.of.map(judgeOf);
  if (branches.length === 1) return branches[0]!;
  return condition.op === 'all' ? least(branches) : greatest(branches);
}

function least(branches: readonly Judge[]): Judge {
  return (row, today) => {
    let truth: Truth = 1;
    for (const branch of branches) {
      const found = branch(row, today);
      if (found === -1) return -1;
      if (found < truth) truth = found;
    }
    return truth;
  };
}

function greatest(branches: readonly Judge[]): Judge {
  return (row, today) => {
    let truth: Truth = -1;
    for (const branch of branches) {
      const found = branch(row, today);
      if (found === 1) return 1;
      if (found > truth) truth = found;
    }
    return truth;
  };
}

function comparison(condition: Comparison): Judge {
  const column = columnOf(condition.field);
  const isList = conditionField(condition.field)?.type === 'texts';
  if (condition.op === 'empty' || condition.op === 'filled') {
    const wanted: Truth = condition.op === 'empty' ? 1 : -1;
    return row => {
      const cell = row[column] ?? null;
      return cell === null || (isList && (cell as readonly string[]).length === 0) ? wanted : (-wanted as Truth);
    };
  }
  const test = isList ? listTest(condition) : cellTest(condition);
  return (row, today) => {
    const cell = row[column] ?? null;
    const found = cell === null ? null : test(cell, today);
    return found === null ? 0 : found ? 1 : -1;
  };
}

function cellTest(condition: Comparison): JudgeCell {
  switch (condition.op) {
    case 'is':
    case 'is-not': {
      const value = folded(condition.value);
      const wanted = condition.op === 'is';
      return cell => (cell === value) === wanted;
    }
    case 'contains': {
      const value = folded(condition.value);
      return cell => (cell as string).includes(value);
    }
    case 'starts-with': {
      const value = folded(condition.value);
      return cell => (cell as string).startsWith(value);
    }
    case 'one-of': {
      const values = new Set(condition.value.map(folded));
      return cell => values.has(cell as string);
    }
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
      return sizeTest(condition.op, condition.value);
    case 'before':
    case 'after': {
      const limit = dayNumber(condition.value)!;
      return condition.op === 'before' ? cell => (cell as number) < limit : cell => (cell as number) > limit;
    }
    case 'more-than-days-ago': {
      const { value } = condition;
      return (cell, today) => today - (cell as number) > value;
    }
    case 'within-last-days': {
      const { value } = condition;
      return (cell, today) => (cell as number) <= today && today - (cell as number) <= value;
    }
    case 'within-next-days': {
      const { value } = condition;
      return (cell, today) => (cell as number) >= today && (cell as number) - today <= value;
    }
    case 'more-than-days-ahead': {
      const { value } = condition;
      return (cell, today) => (cell as number) - today > value;
    }
    case 'yes':
      return cell => cell === true;
    case 'no':
      return cell => cell === false;
    case 'empty':
    case 'filled':
      throw new RangeError(`condition: "${condition.op}" compares no value`);
  }
}

/** Of several texts: one of them is it, contains it; none of them is it. */
function listTest(condition: Comparison): JudgeCell {
  if (condition.op === 'is-not') {
    const value = folded(condition.value);
    return cell => !(cell as readonly string[]).includes(value);
  }
  const test = cellTest(condition);
  return (cell, today) => (cell as readonly string[]).some(each => test(each, today) === true);
}

function sizeTest(op: 'at-least' | 'at-most' | 'above' | 'below', value: number | Money): JudgeCell {
  const compare = {
    'at-least': (a: number, b: number) => a >= b,
    'at-most': (a: number, b: number) => a <= b,
    above: (a: number, b: number) => a > b,
    below: (a: number, b: number) => a < b,
  }[op];
  if (typeof value === 'number') return cell => compare(cell as number, value);
  const { minor, currency } = value;
  return cell => ((cell as Money).currency === currency ? compare((cell as Money).minor, minor) : null);
}
