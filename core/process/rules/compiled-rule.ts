import type { Rule } from '../../records/rule';
import type { Instant } from '../../records/time';
import { compileCondition } from '../conditions/compile';
import { columnOf, conditionField } from '../conditions/fields';
import { dayNumber, folded, type Row } from '../conditions/row';
import type { RuleEvent } from './rule-event';

/** A matter of time stays open for so many days: a record that only then meets the condition still makes the rule fire. */
export const OPEN_DAYS = 30;
/** A message that is older when it is first read is history, not news. */
const NEWS_DAYS = 14;

/** A rule made ready to judge many records. */
export interface CompiledRule {
  rule: Rule;
  switchedOnAt: Instant;
  meets: (row: Row, today: number) => boolean;
  /** The rule waits for this to happen. */
  hears: (event: RuleEvent, row: Row, today: number) => boolean;
  /** Of a rule that waits for time to pass. */
  time: {
    /** Which cell it looks at, and the range in which the cell lies while its time has come; ends are inside. */
    column: number;
    range: (today: number) => { low: number; high: number };
    /** The day (since 1970) on which its time came, or null while that is ahead, long past, or was before it was switched on. */
    cameOn: (row: Row, today: number) => number | null;
  } | null;
}

/** @param switchedOnAt what happened earlier does not count */
export function compileRule(rule: Rule, switchedOnAt: Instant): CompiledRule {
  return {
    rule,
    switchedOnAt,
    meets: compileCondition(rule.if),
    hears: hearing(rule, switchedOnAt),
    time: timing(rule, dayNumber(switchedOnAt)!),
  };
}

const never = () => false;

function hearing({ about, when }: Rule, since: Instant): CompiledRule['hears'] {
  switch (when.on) {
    case 'created': {
      const at = about === 'message' ? columnOf('message.at') : null;
      return (event, row, today) =>
        event.what === 'created' &&
        event.at >= since &&
        (at === null || (row[at] !== null && today - (row[at] as number) <= NEWS_DAYS));
    }
    case 'changed': {
      const { field, to } = when;
      const wanted = to === null ? null : folded(to);
      return event =>
        event.what === 'changed' &&
        event.field === field &&
        event.at >= since &&
        (wanted === null || (typeof event.to === 'string' && folded(event.to) === wanted));
    }
    case 'crossed': {
      if (isCountOfDays(when.field) && when.way === 'up') return never;
      const { field, at, way } = when;
      const isOver = (value: unknown) => (value as number) >= at;
      return event =>
        event.what === 'scored' &&
        event.field === field &&
        event.at >= since &&
        isOver(event.from) !== isOver(event.to) &&
        isOver(event.to) === (way === 'up');
    }
    case 'passed':
      return never;
  }
}

/** Days count up by themselves: the day on which they reached the limit is known without having watched. */
export function isCountOfDays(field: string): boolean {
  return conditionField(field)?.unit === 'days';
}

function timing({ when }: Rule, since: number): CompiledRule['time'] {
  if (when.on === 'passed') {
    const column = columnOf(when.field);
    const { days } = when;
    return {
      column,
      range: today => ({ low: today - OPEN_DAYS - days, high: today - days }),
      cameOn: (row, today) => {
        const day = row[column];
        return typeof day === 'number' ? within(day + days, since, today) : null;
      },
    };
  }
  if (when.on !== 'crossed' || when.way !== 'up' || !isCountOfDays(when.field)) return null;
  const column = columnOf(when.field);
  const { at } = when;
  return {
    column,
    range: () => ({ low: at, high: at + OPEN_DAYS + 1 }),
    cameOn: (row, today) => {
      const days = row[column];
      return typeof days === 'number' && days >= at ? within(today - Math.floor(days - at), since, today) : null;
    },
  };
}

function within(day: number, since: number, today: number): number | null {
  return day <= today && day >= since && today - day <= OPEN_DAYS ? day : null;
}
