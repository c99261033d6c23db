import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enrolmentState, type SequenceEvent } from '../../../core/process/sequences/state';
import type { SequenceStep } from '../../../core/records/sequence';
import { HOURS } from '../tasks/made';

const TIME = { zone: 'UTC', hours: HOURS };
/** A Monday. */
const START = '2026-11-23T10:00:00.000Z';
const step = (id: string, kind: SequenceStep['kind'], amount: number): SequenceStep => ({
  id,
  kind,
  wait: { amount, unit: 'days' },
  templateId: kind === 'mail' ? 't1' : null,
  note: '',
});
const STEPS = [step('a', 'mail', 0), step('b', 'mail', 2), step('c', 'call', 3)];
const enrolment = { steps: STEPS, enrolledAt: START };
const at = (day: number, hour = 10) =>
  `2026-11-${String(23 + day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const state = (events: SequenceEvent[], now: string) => enrolmentState(enrolment, events, now, TIME);

const done = (stepId: string, when: string): SequenceEvent => ({
  id: `done ${stepId}`,
  at: when,
  what: 'done',
  stepId,
});
const skipped = (stepId: string, when: string): SequenceEvent => ({
  id: `skip ${stepId}`,
  at: when,
  what: 'skipped',
  stepId,
});
const wrote = (id: string, when: string): SequenceEvent => ({ id, at: when, what: 'wrote', recordId: id });
const answered = (when: string): SequenceEvent => ({
  id: 'answered m9',
  at: when,
  what: 'stopped',
  why: 'answered',
  recordId: 'm9',
});

describe('a person in a sequence', () => {
  test('is due for a first step without a wait at once, then after each wait in working days', () => {
    expect(state([], START)).toMatchObject({ state: 'due', position: 1, dueAt: START });
    const second = state([done('a', at(0, 11))], at(1));
    expect(second).toMatchObject({ state: 'waiting', position: 2, dueAt: at(2, 11) });
    expect(state([done('a', at(0, 11))], at(2, 11)).state).toBe('due');
    const third = state([done('a', at(0)), done('b', at(3))], at(4));
    // Three working days from Thursday end on Tuesday.
    expect(third).toMatchObject({ position: 3, dueAt: '2026-12-01T10:00:00.000Z' });
  });

  test('leaves a mail behind when the message to them is seen', () => {
    expect(state([wrote('m1', at(0, 12))], at(0, 13))).toMatchObject({
      position: 2,
      outcomes: [{ stepId: 'a', at: at(0, 12), how: 'seen' }],
    });
  });

  test('a message before the next mail is due is no step of the sequence', () => {
    expect(state([wrote('m1', at(0, 12)), wrote('m2', at(1))], at(1)).position).toBe(2);
  });

  test('but one whose draft was inserted is, before its time as well, and in the very minute', () => {
    const inserted: SequenceEvent = { id: 'i', at: '2026-11-24T10:00:40.000Z', what: 'inserted', stepId: 'b' };
    expect(state([wrote('m1', at(0, 12)), inserted], at(1, 11))).toMatchObject({
      position: 2,
      insertedAt: inserted.at,
    });
    expect(state([wrote('m1', at(0, 12)), inserted, wrote('m2', at(1))], at(1, 11)).position).toBe(3);
  });

  test('no message makes a call', () => {
    const before = [done('a', at(0)), done('b', at(1))];
    expect(state([...before, wrote('m3', at(9))], at(9)).step?.id).toBe('c');
  });

  test('is stopped by an answer, and stays so', () => {
    const stopped = state([wrote('m1', at(0, 12)), answered(at(1)), wrote('m2', at(4)), done('b', at(4))], at(5));
    expect(stopped).toMatchObject({ state: 'stopped', step: null, dueAt: null, position: 1 });
    expect(stopped.stopped).toEqual({ why: 'answered', at: at(1), recordId: 'm9' });
  });

  test('goes on when what stopped it is taken back', () => {
    const byHand: SequenceEvent = { id: 's', at: at(1), what: 'stopped', why: 'by-hand', recordId: null };
    const before = [done('a', at(0))];
    expect(state([...before, byHand], at(2)).state).toBe('stopped');
    expect(state(before, at(2))).toMatchObject({ state: 'due', step: { id: 'b' } });
  });

  test('a pause holds the next step back and makes no wait longer', () => {
    const paused: SequenceEvent = { id: 'p', at: at(1), what: 'paused' };
    const resumed = (when: string): SequenceEvent => ({ id: 'r', at: when, what: 'resumed' });
    const begun = [done('a', at(0)), paused];
    expect(state(begun, at(4))).toMatchObject({ state: 'paused', dueAt: null, step: { id: 'b' } });
    expect(state([...begun, resumed(at(1, 12))], at(1, 13))).toMatchObject({ state: 'waiting', dueAt: at(2) });
    expect(state([...begun, resumed(at(4))], at(4))).toMatchObject({ state: 'due', dueAt: at(4) });
  });

  test('is through after the last step, and an answer then changes nothing', () => {
    const all = [done('a', at(0)), done('b', at(1)), skipped('c', at(2))];
    expect(state([...all, answered(at(3))], at(4))).toMatchObject({ state: 'finished', position: 3, stopped: null });
    expect(state(all, at(4)).outcomes.map(({ how }) => how)).toEqual(['done', 'done', 'skipped']);
  });

  test('a mark on a step that there is not is passed over', () => {
    expect(state([done('gone', at(0))], at(0))).toMatchObject({ position: 1, state: 'due' });
  });
});

describe('whatever the order in which events come to be known', () => {
  const moment = fc
    .integer({ min: 0, max: 14 * 24 * 60 })
    .map(m => new Date(Date.parse(START) + m * 60_000).toISOString());
  const id = fc.integer({ min: 0, max: 30 });
  const event: fc.Arbitrary<SequenceEvent> = fc.oneof(
    fc.tuple(id, moment, fc.constantFrom('a', 'b', 'c', 'x'), fc.constantFrom('done', 'skipped', 'inserted')).map(
      ([n, when, stepId, what]): SequenceEvent => ({
        id: `u${n} ${when} ${stepId} ${what}`,
        at: when,
        what: what as 'done',
        stepId,
      }),
    ),
    fc
      .tuple(id, moment, fc.constantFrom('paused', 'resumed'))
      .map(([n, when, what]): SequenceEvent => ({ id: `p${n} ${when} ${what}`, at: when, what: what as 'paused' })),
    fc.tuple(id, moment).map(([n, when]) => wrote(`m${n} ${when}`, when)),
    fc.tuple(id, moment).map(([n, when]): SequenceEvent => ({ ...answered(when), id: `answered ${n} ${when}` })),
  );

  test('late, twice or out of order, it ends alike', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), fc.integer(), moment, (events, seed, now) => {
        const shuffled = [...events, ...events.filter((_, index) => (index * 7 + seed) % 3 === 0)]
          .map((each, index) => ({ each, key: Math.imul(index + 1, seed | 1) >>> 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(state(shuffled, now)).toEqual(state(events, now));
      }),
      { numRuns: 2_000 },
    );
  });

  test('it never goes back, is due for one step at most, and has an end or a next step', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), moment, (events, now) => {
        const sorted = events.toSorted((a, b) => (a.at < b.at ? -1 : 1));
        let before = 0;
        for (let known = 0; known <= sorted.length; known++) {
          const found = state(sorted.slice(0, known), now);
          const isOver = found.state === 'stopped' || found.state === 'finished';
          const behind = isOver ? found.position : found.position - 1;
          expect(behind).toBeGreaterThanOrEqual(before);
          before = behind;
          expect(found.step === null).toBe(isOver);
          expect(new Set(found.outcomes.map(({ stepId }) => stepId)).size).toBe(found.outcomes.length);
          if (found.state === 'due') expect(found.dueAt! <= now).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
