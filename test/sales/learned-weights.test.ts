import { describe, expect, test } from 'vitest';
import type { Decision } from '../../core/records/decision';
import { followUps, reasonsBehind } from '../../core/sales';
import { familyOf } from '../../core/sales/followups/family';
import { learnedWeights } from '../../core/sales/followups/learned-weights';
import { mail, mine, worldOf } from './mail-fixtures';
import { NOW, person } from './records';
import { simulateUser } from './simulated-user';

let count = 0;
function decided(what: Decision['what'], reasons: Record<string, number>): Decision {
  return {
    id: `${++count}`,
    at: '2026-11-01T08:00:00.000Z',
    what,
    subject: `p${count}`,
    until: null,
    choice: null,
    text: null,
    reasons: Object.entries(reasons).map(([family, value]) => ({ family, value })),
  };
}
const factorOf = (decisions: Decision[], family: string) =>
  learnedWeights(decisions).families.find(each => each.family === family)?.factor;
const times = (n: number, make: () => Decision[]) => Array.from({ length: n }, make).flat();
const oneSided = () => [decided('dismissed', { silence: 1.5 }), decided('done', { question: 1.5 })];
const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
/** Seeds on which nothing was chosen. */
const seeds = Array.from({ length: 6 }, (_, at) => 501 + at);

describe('what is learned from decisions', () => {
  test('a kind of suggestion that is dismissed counts less, one that is taken up counts more', () => {
    const decisions = times(15, oneSided);
    expect(factorOf(decisions, 'silence')).toBeLessThan(0.9);
    expect(factorOf(decisions, 'question')).toBeGreaterThan(1.1);
    expect(learnedWeights(decisions).families[1]).toMatchObject({ family: 'silence', taken: 0, dismissed: 15 });
  });
  test('comes in small steps, and stays within ½ … 2 however long it goes on', () => {
    let before = 1;
    let decisions: Decision[] = [];
    for (let n = 0; n < 60; n++) {
      decisions = [...decisions, ...oneSided()];
      const factor = factorOf(decisions, 'silence') as number;
      expect(Math.abs(Math.log(factor / before))).toBeLessThan(0.08);
      before = factor;
    }
    const long = times(250, oneSided);
    expect(factorOf(long, 'silence')).toBeGreaterThanOrEqual(0.5);
    expect(factorOf(long, 'question')).toBeLessThanOrEqual(2);
  });
  test('a snooze says less than a dismissal', () => {
    const with_ = (what: Decision['what']) =>
      factorOf(
        times(15, () => [decided(what, { silence: 1.5 }), decided('done', { question: 1.5 })]),
        'silence',
      ) as number;
    expect(with_('snoozed')).toBeGreaterThan(with_('dismissed'));
  });
  test('a reply that was inserted or edited counts as taken up', () => {
    const families = (what: Decision['what']) => learnedWeights([decided(what, { question: 1 })]).families;
    expect(families('edited')[0]?.taken).toBe(1);
    expect(families('inserted')[0]?.taken).toBe(1);
  });
  test('nothing is learned without reasons, and what came before a reset is not asked', () => {
    const { reasons: _, ...bare } = decided('done', {});
    expect(learnedWeights([bare])).toEqual({ decisions: 0, families: [] });
    const reset = { ...bare, what: 'relearn' as const, subject: 'follow-ups' };
    expect(learnedWeights([...times(15, oneSided), reset])).toEqual({ decisions: 0, families: [] });
    expect(learnedWeights([...times(15, oneSided), reset, decided('done', { idle: 1 })]).decisions).toBe(1);
  });
  test('the order of the decisions plays no part, so one that is taken back leaves no trace', () => {
    const decisions = times(10, oneSided);
    const turned = learnedWeights(decisions.toReversed()).families;
    for (const [at, { factor }] of learnedWeights(decisions).families.entries()) {
      expect(turned[at]?.factor).toBeCloseTo(factor, 9);
    }
  });
  test('ends in reasons that still add up, each multiplied by its factor', () => {
    const given = worldOf({ people: [person('jo')], messages: [mail('jo', 200, 'Could you call me?')] });
    const plain = followUps(given, mine, NOW);
    const taught = followUps(
      { ...given, decisions: times(15, () => [decided('dismissed', { question: 1.5 }), decided('done', { idle: 1 })]) },
      mine,
      NOW,
    );
    const factor = taught.learned.families.find(({ family }) => family === 'question')?.factor as number;
    expect(factor).toBeLessThan(1);
    const item = taught.items[0];
    expect(item?.priority).toBe(item?.reasons.reduce((sum, reason) => sum + reason.value, 0));
    const questionValue = (result: typeof plain) =>
      result.items[0]?.reasons.find(({ code }) => familyOf(code) === 'question')?.value;
    expect(questionValue(taught)).toBeCloseTo((questionValue(plain) as number) * factor, 12);
    // What a decision keeps is the value before learning, so that learning does not feed on itself.
    expect(reasonsBehind(taught, 'jo')?.find(({ family }) => family === 'question')?.value).toBeCloseTo(
      questionValue(plain) as number,
      12,
    );
    expect(reasonsBehind(taught, 'nobody')).toBeUndefined();
  });
});

describe('for simulated users over 200 suggestions', () => {
  test('decisions at random hardly disturb an order that was right', () => {
    const after = seeds.map(seed => simulateUser(seed, 200, 'at-random', {}).after);
    expect(mean(after)).toBeGreaterThan(0.985);
    expect(Math.min(...after)).toBeGreaterThan(0.97);
  }, 60_000);
  test('decisions that follow another taste bring the order nearer to it, for every user', () => {
    const taste = { silence: 0.2, idle: 0.3, 'close-overdue': 0.3, question: 1.6 };
    const outcomes = seeds.map(seed => simulateUser(seed, 200, 'by-worth', taste));
    expect(Math.min(...outcomes.map(({ before, after }) => after - before))).toBeGreaterThan(0);
    expect(mean(outcomes.map(({ before, after }) => after - before))).toBeGreaterThan(0.015);
  }, 60_000);
});
