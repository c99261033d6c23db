import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONDITION_FIELDS,
  type Condition,
  compileCondition,
  dayNumber,
  type Facts,
  judgeOf,
  rowOf,
} from '../../../core/process/conditions';

const TODAY = '2026-11-29';
const meets = (condition: Condition, facts: Facts, today = TODAY) =>
  compileCondition(condition)(rowOf('deal', facts), dayNumber(today)!);

describe('a condition', () => {
  test('compares texts without case and width', () => {
    expect(meets({ op: 'is', field: 'deal.stage', value: 'proposal' }, { 'deal.stage': ' Proposal ' })).toBe(true);
    expect(meets({ op: 'contains', field: 'deal.name', value: 'ＡＣＭＥ' }, { 'deal.name': 'acme renewal' })).toBe(
      true,
    );
    expect(meets({ op: 'starts-with', field: 'deal.name', value: 'renewal' }, { 'deal.name': 'acme renewal' })).toBe(
      false,
    );
  });

  test('compares amounts of one currency only', () => {
    const big: Condition = { op: 'at-least', field: 'deal.amount', value: { minor: 100_00, currency: 'EUR' } };
    expect(meets(big, { 'deal.amount': { minor: 100_00, currency: 'EUR' } })).toBe(true);
    expect(meets(big, { 'deal.amount': { minor: 500_00, currency: 'USD' } })).toBe(false);
    expect(meets({ op: 'not', of: big }, { 'deal.amount': { minor: 500_00, currency: 'USD' } })).toBe(false);
  });

  test.each([
    ['more-than-days-ago', 5, '2026-11-23', true],
    ['more-than-days-ago', 5, '2026-11-24', false],
    ['within-last-days', 5, '2026-11-24', true],
    ['within-last-days', 5, '2026-11-30', false],
    ['within-next-days', 0, '2026-11-29', true],
    ['within-next-days', 7, '2026-12-06', true],
    ['within-next-days', 7, '2026-12-07', false],
    ['more-than-days-ahead', 7, '2026-12-07', true],
  ] as const)('%s %i of %s', (op, value, day, met) => {
    expect(meets({ op, field: 'deal.closeDate', value }, { 'deal.closeDate': day })).toBe(met);
  });

  test('looks for one of several texts, and for none of them', () => {
    const facts = { 'deal.tags': ['Key account', 'Renewal'] };
    expect(meets({ op: 'is', field: 'deal.tags', value: 'renewal' }, facts)).toBe(true);
    expect(meets({ op: 'is-not', field: 'deal.tags', value: 'renewal' }, facts)).toBe(false);
    expect(meets({ op: 'contains', field: 'deal.tags', value: 'account' }, facts)).toBe(true);
    expect(meets({ op: 'empty', field: 'deal.tags' }, { 'deal.tags': [] })).toBe(true);
  });

  test('is not met by what is not known, nor is its opposite', () => {
    const old: Condition = { op: 'above', field: 'deal.idleDays', value: 10 };
    expect(meets(old, {})).toBe(false);
    expect(meets({ op: 'not', of: old }, {})).toBe(false);
    expect(meets({ op: 'empty', field: 'deal.idleDays' }, {})).toBe(true);
    expect(meets({ op: 'any', of: [old, { op: 'filled', field: 'deal.stage' }] }, { 'deal.stage': 'New' })).toBe(true);
  });

  test('without branches: all holds, any does not', () => {
    expect(meets({ op: 'all', of: [] }, {})).toBe(true);
    expect(meets({ op: 'any', of: [] }, {})).toBe(false);
  });

  test('of a field that is not known throws', () => {
    expect(() => compileCondition({ op: 'filled', field: 'deal.nothing' })).toThrow('deal.nothing');
  });
});

test('not over all is any over not, whatever is known', () => {
  const leaf = fc.constantFrom<Condition>(
    { op: 'above', field: 'deal.idleDays', value: 5 },
    { op: 'filled', field: 'deal.stage' },
    { op: 'is', field: 'deal.stage', value: 'new' },
    { op: 'before', field: 'deal.closeDate', value: TODAY },
  );
  const facts = fc.record({
    'deal.idleDays': fc.option(fc.integer({ min: 0, max: 10 })),
    'deal.stage': fc.option(fc.constantFrom('New', 'Won')),
    'deal.closeDate': fc.option(fc.constantFrom('2026-11-01', '2026-12-24')),
  });
  fc.assert(
    fc.property(fc.array(leaf, { maxLength: 5 }), facts, (of, given) => {
      const row = rowOf('deal', given);
      const today = dayNumber(TODAY)!;
      const one = judgeOf({ op: 'not', of: { op: 'all', of } })(row, today);
      const other = judgeOf({ op: 'any', of: of.map(each => ({ op: 'not', of: each })) })(row, today);
      expect(one).toBe(other);
    }),
    { numRuns: 300 },
  );
});

test('every field has an id of its own', () => {
  expect(new Set(CONDITION_FIELDS.map(({ id }) => id)).size).toBe(CONDITION_FIELDS.length);
});
