import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, checkCondition, compileCondition, dayNumber, rowOf } from '../../../core/process/conditions';

const stage = (value: string): Condition => ({ op: 'is', field: 'deal.stage', value });

function refused(given: unknown, kind: 'deal' | 'person' = 'deal', known?: Map<string, Set<string>>): [string, string] {
  const checked = checkCondition(given, kind, known);
  if (checked.ok) throw new Error('was taken');
  const { path, words } = checked.problems[0]!;
  return [path.join('.'), words.code];
}

describe('a bad condition is refused with its place', () => {
  test.each<[string, unknown, string, string]>([
    ['no object', 'all', '', 'condition.bad-shape'],
    [
      'an operator that does not exist',
      { op: 'all', of: [{ op: 'like', field: 'deal.name' }] },
      'of.0.op',
      'condition.bad-shape',
    ],
    [
      'a value of another type',
      { op: 'not', of: { op: 'contains', field: 'deal.name', value: 7 } },
      'of.value',
      'condition.bad-shape',
    ],
    ['a part too many', { op: 'filled', field: 'deal.name', note: 'x' }, '', 'condition.extra-part'],
    ['a prototype', JSON.parse('{"op":"filled","field":"deal.name","__proto__":{"x":1}}'), '', 'condition.extra-part'],
    [
      'a field that does not exist',
      { op: 'all', of: [stage('New'), { op: 'filled', field: 'deal.mood' }] },
      'of.1.field',
      'condition.unknown-field',
    ],
    ['a field named like a method', { op: 'filled', field: 'constructor' }, 'field', 'condition.unknown-field'],
    ['a field of another kind', { op: 'filled', field: 'person.phone' }, 'field', 'condition.other-kind'],
    [
      'a question that its type does not take',
      { op: 'at-least', field: 'deal.stage', value: 3 },
      'op',
      'condition.wrong-operator',
    ],
    [
      'an amount without a currency',
      { op: 'at-least', field: 'deal.amount', value: 3 },
      'value',
      'condition.wrong-value',
    ],
    ['a text without a word', { op: 'contains', field: 'deal.name', value: '' }, 'value', 'condition.no-word'],
    [
      'a status that no deal has',
      { op: 'is', field: 'deal.status', value: 'paid' },
      'value',
      'condition.unknown-value',
    ],
  ])('%s', (_, given, place, code) => {
    expect(refused(given)).toEqual([place, code]);
  });

  test('a stage that is gone, where the stages are known', () => {
    const known = new Map([['deal.stage', new Set(['New', 'Proposal'])]]);
    expect(refused({ op: 'all', of: [stage('New'), stage('Demo')] }, 'deal', known)).toEqual([
      'of.1.value',
      'condition.unknown-value',
    ]);
    expect(checkCondition(stage('Demo'), 'deal').ok).toBe(true);
  });

  test('deeper or larger than any form makes, however deep', () => {
    let deep: unknown = stage('New');
    for (let level = 0; level < 100_000; level++) deep = { op: 'not', of: deep };
    expect(refused(deep)[1]).toBe('condition.too-deep');
    const wide = {
      op: 'all',
      of: Array.from({ length: 50 }, () => ({ op: 'any', of: Array.from({ length: 50 }, () => stage('New')) })),
    };
    expect(refused(wide)[1]).toBe('condition.too-large');
  });

  test('anything at all, without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 6 }), given => {
        expect(checkCondition(given, 'deal').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a condition that nothing can meet is named', () => {
  test.each<[string, Condition]>([
    ['two stages at once', { op: 'all', of: [stage('New'), stage('Won')] }],
    ['a stage and not that stage', { op: 'all', of: [stage('New'), { op: 'not', of: stage('new') }] }],
    [
      'more than and less than',
      {
        op: 'all',
        of: [
          { op: 'above', field: 'deal.idleDays', value: 10 },
          { op: 'at-most', field: 'deal.idleDays', value: 10 },
        ],
      },
    ],
    [
      'past and ahead',
      {
        op: 'all',
        of: [
          { op: 'more-than-days-ago', field: 'deal.closeDate', value: 0 },
          { op: 'within-next-days', field: 'deal.closeDate', value: 30 },
        ],
      },
    ],
    [
      'empty with a value',
      {
        op: 'all',
        of: [
          { op: 'empty', field: 'deal.owner' },
          { op: 'is', field: 'deal.owner', value: 'Mara' },
        ],
      },
    ],
    ['none of all choices', { op: 'not', of: { op: 'one-of', field: 'deal.status', value: ['open', 'won', 'lost'] } }],
    ['each way', { op: 'all', of: [stage('New'), { op: 'any', of: [stage('Won'), stage('Lost')] }] }],
    ['no way', { op: 'any', of: [] }],
  ])('%s', (_, given) => {
    expect(refused(given)[1]).toMatch(/^condition\.never/);
  });

  test('one with a way to meet it is not', () => {
    const way: Condition = {
      op: 'all',
      of: [
        { op: 'any', of: [stage('New'), stage('Won')] },
        { op: 'not', of: stage('New') },
      ],
    };
    expect(checkCondition(way, 'deal').ok).toBe(true);
  });
});

test('what some record meets is never called impossible', () => {
  const leaf = fc.oneof(
    fc.record({
      op: fc.constantFrom('at-least', 'at-most', 'above', 'below'),
      field: fc.constant('deal.idleDays'),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      op: fc.constantFrom('is', 'is-not'),
      field: fc.constant('deal.stage'),
      value: fc.constantFrom('a', 'b'),
    }),
    fc.record({
      op: fc.constantFrom('more-than-days-ago', 'within-last-days', 'within-next-days', 'more-than-days-ahead'),
      field: fc.constant('deal.closeDate'),
      value: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({ op: fc.constantFrom('empty', 'filled'), field: fc.constantFrom('deal.stage', 'deal.idleDays') }),
  ) as fc.Arbitrary<Condition>;
  const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        op: fc.constantFrom('all', 'any'),
        of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      }) as fc.Arbitrary<Condition>,
      fc.record({ op: fc.constant('not'), of: tie('tree') }) as fc.Arbitrary<Condition>,
    ),
  }));
  const facts = fc.record({
    'deal.idleDays': fc.option(fc.integer({ min: 0, max: 4 })),
    'deal.stage': fc.option(fc.constantFrom('a', 'b', 'c')),
    'deal.closeDate': fc.option(fc.integer({ min: -4, max: 4 }).map(days => `2026-11-${15 + days}`)),
  });
  let met = 0;
  fc.assert(
    fc.property(tree, facts, (condition, given) => {
      const isMet = compileCondition(condition)(rowOf('deal', given), dayNumber('2026-11-15')!);
      if (!isMet) return;
      met++;
      expect(checkCondition(condition, 'deal')).toEqual({ ok: true, condition });
    }),
    { numRuns: 2_000 },
  );
  expect(met).toBeGreaterThan(200);
});
