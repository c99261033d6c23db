import { describe, expect, test } from 'vitest';
import type { Message } from '../../core/records/records';
import { followUps } from '../../core/sales';
import type { FollowUps } from '../../core/sales/followups/result';
import { mail, mine, worldOf } from './mail-fixtures';
import { NOW, person } from './records';
import { chance } from './simulated-world';

const PEOPLE = Array.from({ length: 16 }, (_, at) => `p${at}`);

/** The user writes to each person every few days for a year, last eight days ago; who answers within a day is decided by `answers`. */
function mailbox(answers: (who: number) => boolean, letters = 20): Message[] {
  const messages: Message[] = [];
  for (const [who, name] of PEOPLE.entries()) {
    for (let at = letters; at >= 1; at--) {
      const hours = at * 12 * 24 - (who % 7) * 9 - 60;
      messages.push(mail(name, hours, 'Could you look at this?', true));
      if (answers(who)) messages.push(mail(name, hours - 20, 'Will do.'));
    }
    // Everybody owes an answer to the newest letter, so that it says nothing of them.
    messages.push(mail(name, 48, 'And this?', true));
  }
  return messages.sort((a, b) => ((a.at as string) < (b.at as string) ? -1 : 1));
}

const people = PEOPLE.map(name => person(name));
const followed = (messages: Message[], of = people) => followUps(worldOf({ people: of, messages }), mine, NOW);
const reasonOf = ({ items }: FollowUps, subject: string) =>
  items.find(item => item.subject === subject)?.reasons.find(({ code }) => code === 'followup.answer');

describe('the chance of an answer among the reasons of a follow-up', () => {
  const messages = mailbox(who => who % 4 === 0);
  const result = followed(messages);

  test('speaks for those who answer and against those who do not, beside the usual rate', () => {
    expect(result.answers).toMatchObject({ code: 'answers.signal', params: { n: 320 } });
    const usual = Number(result.answers?.params?.rate);
    expect(usual).toBeGreaterThan(0.2);
    expect(usual).toBeLessThan(0.3);
    for (const [who, name] of PEOPLE.entries()) {
      const reason = reasonOf(result, name);
      const probability = Number(reason?.params?.probability);
      if (who % 4 === 0) expect(probability).toBeGreaterThan(usual);
      else expect(probability).toBeLessThan(usual);
      expect(Math.sign(reason?.value ?? 0)).toBe(who % 4 === 0 ? 1 : -1);
      expect(Math.abs(reason?.value ?? 9)).toBeLessThanOrEqual(1);
    }
  });

  test('is one of the reasons that add up to the priority, names the message, and never leads', () => {
    for (const item of result.items) {
      expect(item.reasons.reduce((sum, { value }) => sum + value, 0)).toBe(item.priority);
      expect(item.headline.code).not.toBe('followup.answer');
    }
    expect(reasonOf(result, 'p0')?.recordIds).toEqual([
      messages.findLast(({ to }) => to[0]?.email === 'p0@p0.example')?.id,
    ]);
  });

  test('does not depend on who else is asked about', () => {
    // Deleted people are still known by their address, so the history is the same; they are not asked about.
    const fewer = followed(messages, people.slice(0, 3));
    for (const name of ['p0', 'p1', 'p2']) {
      expect(reasonOf(fewer, name)?.params?.probability).toBeCloseTo(
        Number(reasonOf(result, name)?.params?.probability),
        9,
      );
    }
  });

  test('is not told where answers are chance', () => {
    const random = chance(3);
    const noise = followed(mailbox(() => random() < 0.5));
    expect(noise.answers).toMatchObject({ code: 'answers.no-signal', params: { n: 320 } });
    expect(noise.items.flatMap(({ reasons }) => reasons).filter(({ code }) => code === 'followup.answer')).toEqual([]);
  });

  test('is not told of few letters, and says how many more it takes', () => {
    const few = followed(mailbox(who => who % 4 === 0, 2));
    expect(few.answers).toEqual({ code: 'answers.few', params: { n: 32, more: expect.any(Number) } });
    expect(Number(few.answers?.params?.more)).toBeGreaterThan(0);
  });

  test('is no question to somebody who waits for the user, nor where the own address is not known', () => {
    const waiting = followed([...messages, mail('p0', 5, 'Could you call me?')]);
    expect(reasonOf(waiting, 'p0')).toBeUndefined();
    expect(reasonOf(waiting, 'p4')).toBeDefined();
    const unknown = followUps(worldOf({ people, messages }), { ...mine, ownAddresses: [] }, NOW);
    expect(unknown.answers).toBeNull();
  });
});
