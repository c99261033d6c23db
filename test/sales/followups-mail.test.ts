import { describe, expect, test } from 'vitest';
import type { World } from '../../core/records/world';
import { followUps } from '../../core/sales';
import { mail, mine, worldOf } from './mail-fixtures';
import { deal, NOW, person, settings } from './records';

/** Codes of the reasons of one item, or null when it is not on the list. */
const codes = (given: World, subject: string) =>
  followUps(given, mine, NOW)
    .items.find(item => item.subject === subject)
    ?.reasons.map(reason => reason.code) ?? null;

describe('reply debt', () => {
  test('leads with a question that is unanswered for two days', () => {
    const given = worldOf({
      people: [person('mara'), person('jo')],
      messages: [mail('mara', 50, 'Could we extend the trial?'), mail('jo', 50, 'Here is the signed form.')],
    });
    const { items } = followUps(given, mine, NOW);
    expect(items.map(item => item.subject)).toEqual(['mara', 'jo']);
    expect(items[0]?.headline).toEqual({ code: 'followup.question', params: { days: 2 } });
    expect(items[1]?.headline).toEqual({ code: 'followup.waiting', params: { days: 2 } });
    expect(items[0]?.threadKey).toBe('thread:mara');
  });
  test('sees questions in Chinese', () => {
    const given = worldOf({ people: [person('li')], messages: [mail('li', 3, '你好，可以下周开会吗')] });
    expect(codes(given, 'li')).toEqual(['followup.question.today']);
  });
  test('does not ask for an answer to thanks', () => {
    const given = worldOf({ people: [person('jo')], messages: [mail('jo', 30, 'Thank you, perfect!')] });
    expect(codes(given, 'jo')).toEqual([]);
  });
  test('weighs more when the user is slower than their own habit', () => {
    const habit = [400, 300, 200].flatMap(at => [mail('mara', at, 'Hello there'), mail('mara', at - 2, 'Hello', true)]);
    const given = worldOf({ people: [person('mara')], messages: [...habit, mail('mara', 20, 'Here are the figures')] });
    const reason = followUps(given, mine, NOW).items[0]?.reasons.find(
      each => each.code === 'followup.slower-than-usual',
    );
    expect(reason?.params).toEqual({ hours: 20, usualHours: 2 });
    expect(reason?.value).toBeGreaterThan(0.5);
  });
  test('is left out, and said so, when the own addresses are not known', () => {
    const given = worldOf({ people: [person('mara')], messages: [mail('mara', 50, 'Could we extend the trial?')] });
    const result = followUps(given, settings(), NOW);
    expect(result.items[0]?.reasons).toEqual([]);
    expect(result.coverage.left).toContainEqual({ code: 'left.no-direction' });
  });
  test('never comes from automatic senders', () => {
    const robot = person('robot', { emails: ['no-reply@robot.example'] });
    const post = { ...mail('robot', 5, 'Any questions?'), from: { name: null, email: 'no-reply@robot.example' } };
    expect(followUps(worldOf({ people: [robot], messages: [post] }), mine, NOW).items).toEqual([]);
  });
});

describe('silence and promises', () => {
  test('notices silence against the rhythm of the person', () => {
    const quick = [900, 800, 700, 600].flatMap(at => [mail('li', at, 'Hello', true), mail('li', at - 24, 'Hello')]);
    const slow = [4000, 3000, 2000, 1000].flatMap(at => [
      mail('max', at, 'Hello', true),
      mail('max', at - 480, 'Hello'),
    ]);
    const given = worldOf({
      people: [person('li'), person('max')],
      messages: [...quick, ...slow, mail('li', 19 * 24, 'Our offer', true), mail('max', 19 * 24, 'Our offer', true)],
    });
    const { items } = followUps(given, mine, NOW);
    expect(items[0]?.headline).toEqual({ code: 'followup.silence', params: { days: 19, usual: 1 } });
    expect(items.find(item => item.subject === 'max')?.reasons).toEqual([]);
  });
  test('holds back right after the user wrote', () => {
    const given = worldOf({
      people: [person('jo')],
      messages: [mail('jo', 26, 'The offer is attached.', true)],
      deals: [deal('d', { personKeys: ['test:jo'], closeDate: '2026-11-27' })],
    });
    const [item] = followUps(given, mine, NOW).items;
    expect(item?.reasons.find(reason => reason.code === 'followup.wrote')?.value).toBeLessThan(-0.8);
    expect(item?.headline).toEqual({ code: 'followup.close-near', params: { days: 5 } });
  });
  test('finds a promise and its day in the last own message, until something else is sent', () => {
    // NOW is a Sunday: the Friday of that week has just passed.
    const made = mail('jo', 4 * 24, "Hi Jo,\nI'll send the contract by Friday.\nBest, Lena", true);
    const reasons = followUps(worldOf({ people: [person('jo')], messages: [made] }), mine, NOW).items[0]?.reasons;
    expect(reasons?.[0]).toMatchObject({
      code: 'followup.promise.due',
      params: { quote: "I'll send the contract by Friday.", due: '2026-11-20' },
      recordIds: [made.id],
    });
    expect(
      codes(
        worldOf({ people: [person('jo')], messages: [made, mail('jo', 5, 'The contract is attached.', true)] }),
        'jo',
      ),
    ).toEqual(['followup.wrote-today']);
  });
});
