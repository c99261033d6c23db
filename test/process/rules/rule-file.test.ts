import { describe, expect, test } from 'vitest';
import { checkRule, findCycle, readRuleFile, writeRuleFile } from '../../../core/process/rules';
import { rule } from './made';

const known = { values: new Map([['deal.stage', new Set(['New', 'Proposal'])]]), templates: new Set(['t1']) };

function refused(given: unknown): [string, string] {
  const checked = checkRule(given, known);
  if (checked.ok) throw new Error('was taken');
  const { path, words } = checked.problems[0]!;
  return [path.join('.'), words.code];
}

const withActions = (...actions: unknown[]) => ({ ...rule(), actions });

describe('a bad rule is refused with place and reason', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', null, 'id', 'rule.bad-shape'],
    ['no name', rule({ name: ' ' }), 'name', 'rule.bad-shape'],
    ['an action that does not exist', withActions({ do: 'send' }), 'actions.0.do', 'rule.bad-shape'],
    ['a part too many', { ...rule(), script: 'alert(1)' }, '', 'rule.extra-part'],
    [
      'a condition on a field that is gone',
      rule({ if: { op: 'all', of: [{ op: 'filled', field: 'deal.mood' }] } }),
      'if.of.0.field',
      'condition.unknown-field',
    ],
    [
      'a stage that is gone',
      rule({ when: { on: 'changed', field: 'deal.stage', to: 'Demo' } }),
      'when.to',
      'condition.unknown-value',
    ],
    [
      'a stage that is gone, in the condition',
      rule({ if: { op: 'is', field: 'deal.stage', value: 'Demo' } }),
      'if.value',
      'condition.unknown-value',
    ],
    [
      'a trigger on a field that does not exist',
      rule({ when: { on: 'passed', field: 'deal.mood', days: 1 } }),
      'when.field',
      'condition.unknown-field',
    ],
    [
      'days after a text',
      rule({ when: { on: 'passed', field: 'deal.stage', days: 1 } }),
      'when.field',
      'rule.wrong-trigger',
    ],
    [
      'a change of an analysis',
      rule({ when: { on: 'changed', field: 'deal.winPercent', to: null } }),
      'when.field',
      'rule.wrong-trigger',
    ],
    [
      'what can never be',
      rule({
        if: {
          op: 'all',
          of: [
            { op: 'above', field: 'deal.idleDays', value: 9 },
            { op: 'below', field: 'deal.idleDays', value: 3 },
          ],
        },
      }),
      'if',
      'condition.never-field',
    ],
    [
      'a template that is gone',
      withActions({ do: 'draft', template: 't2' }),
      'actions.0.template',
      'rule.unknown-template',
    ],
    [
      'a warning on a person',
      { ...rule({ about: 'person', when: { on: 'created' } }), actions: [{ do: 'flag', text: 'x', level: 'warn' }] },
      'actions.0',
      'rule.flag-on-deals',
    ],
  ])('%s', (_, given, place, code) => {
    expect(refused(given)).toEqual([place, code]);
  });
});

describe('a file of rules', () => {
  test('comes back as it was written', () => {
    const rules = [rule(), rule({ id: 'r2', name: '<b>{{deal.name}}</b> 合同' })];
    expect(readRuleFile(writeRuleFile(rules), [], known)).toEqual({ rules, refused: [], problem: null });
  });

  test('gives its good rules, and of the others which and why', () => {
    const file = writeRuleFile([rule(), { ...rule({ id: 'r2' }), atMostPerDay: 0 }, rule({ id: 'r3' }), rule()]);
    const read = readRuleFile(file, [], known);
    expect(read.rules.map(({ id }) => id)).toEqual(['r1', 'r3']);
    expect(read.refused.map(({ at, problems }) => [at, problems[0]?.path.join('.'), problems[0]?.words.code])).toEqual([
      [2, 'atMostPerDay', 'rule.bad-shape'],
      [4, 'id', 'rule.id-twice'],
    ]);
  });

  test.each([
    ['half a file', writeRuleFile([rule()]).slice(0, 300), 'rule.file-not-json'],
    ['another file', '{"format":"sidelight-backup"}', 'rule.file-other'],
    ['a newer version', '{"format":"sidelight-rules","version":2,"rules":[]}', 'rule.file-newer'],
    ['a list', '[]', 'rule.file-other'],
    ['null', 'null', 'rule.file-other'],
  ])('%s gives nothing and says why', (_, text, code) => {
    expect(readRuleFile(text, [], known).problem?.code).toBe(code);
  });

  test('can set no prototype', () => {
    const text = writeRuleFile([rule()]).replace('"about"', '"__proto__": { "polluted": 1 }, "about"');
    expect(readRuleFile(text, [], known).refused[0]?.problems[0]?.words.code).toBe('rule.extra-part');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('with rules that lead back to themselves is refused with the way', () => {
    const tagger = (id: string, asks: string, gives: string) =>
      rule({
        id,
        name: id,
        if: { op: 'is', field: 'deal.tags', value: asks },
        actions: [{ do: 'tag', tag: gives }],
      });
    const [a, b, c] = [tagger('A', 'x', 'y'), tagger('B', 'Y', 'z'), tagger('C', 'z', 'x')];
    expect(findCycle([a, b])).toBeNull();
    const read = readRuleFile(writeRuleFile([b, c]), [a], known);
    expect(read.rules.map(({ name }) => name)).toEqual(['B']);
    expect(read.refused[0]?.problems[0]?.words.params?.path).toMatch(/^(A › B › C › A|B › C › A › B|C › A › B › C)$/);
  });

  test('that tag what is not tagged yet leads nowhere', () => {
    const once = {
      ...rule({ if: { op: 'not', of: { op: 'is', field: 'deal.tags', value: 'key' } } }),
      actions: [{ do: 'tag' as const, tag: 'key' }],
    };
    expect(findCycle([once])).toBeNull();
  });
});
