import { describe, expect, test } from 'vitest';
import { standings } from '../../../core/process/outreach/standing';
import { enrolledPeople, isActive, sequenceSummaries } from '../../../core/process/sequences/overview';
import { readySequences } from '../../../core/process/sequences/ready';
import { withTemplates } from '../../../core/process/sequences/with-templates';
import { type Enrolment, type OptOut, Sequence } from '../../../core/records';
import { outreachKey, playbookRecords } from '../../../core/support/playbook';
import { deal, person, settings } from '../../sales/records';
import { mail, OWN, people } from '../campaigns/world';
import { HOURS } from '../tasks/made';

const START = '2026-11-16T10:00:00.000Z';
const NOW = '2026-11-18T10:00:00.000Z';
const TIME = { zone: 'UTC', hours: HOURS };
const enrolment = (personId: string, given: Partial<Enrolment> = {}): Enrolment => ({
  id: `e ${personId}`,
  sequenceId: 's1',
  sequenceName: 'New lead',
  personId,
  enrolledAt: START,
  steps: [
    { id: 'a', kind: 'mail', wait: { amount: 0, unit: 'days' }, templateId: null, note: '' },
    { id: 'b', kind: 'call', wait: { amount: 1, unit: 'days' }, templateId: null, note: '' },
  ],
  stops: { whenWon: true, whenLost: false },
  events: [],
  ...given,
});
function standing(
  world: Partial<Parameters<typeof standings>[0]>,
  given: Partial<Enrolment> = {},
  { optOuts = [], neverRead = [] }: { optOuts?: OptOut[]; neverRead?: string[] } = {},
) {
  const whole = { people: people(3), messages: [], deals: [], ...world };
  const known = standings(whole, optOuts, settings({ ownAddresses: [OWN], neverRead }));
  return enrolledPeople([enrolment('p0', given)], known, NOW, TIME)[0]!;
}
const answer = (text: string, at = '2026-11-17T08:00:00.000Z') => mail('m1', 'in', 'p0', at, text);

describe('a person in a sequence, as the store shows them', () => {
  test('is stopped by an answer after the enrolment, not by one before it', () => {
    const stopped = standing({ messages: [answer('Yes, gladly.')] }).state;
    expect(stopped).toMatchObject({ state: 'stopped', stopped: { why: 'answered', recordId: 'm1' } });
    expect(standing({ messages: [answer('Yes, gladly.', '2026-11-16T09:59:00.000Z')] }).state.state).toBe('due');
  });

  test('is not stopped by an out-of-office note', () => {
    expect(standing({ messages: [answer('I am out of the office until Monday.')] }).state.state).toBe('due');
  });

  test('is stopped by an opt-out as such, by the never-write and the never-read list', () => {
    const why = (found: ReturnType<typeof standing>) => found.state.stopped?.why;
    expect(why(standing({ messages: [answer('Bitte keine weiteren E-Mails.')] }))).toBe('opted-out');
    const optOuts: OptOut[] = [
      { address: 'p0.example', at: '2026-11-17T08:00:00.000Z', what: 'never', messageId: null },
    ];
    expect(why(standing({}, {}, { optOuts }))).toBe('never-write');
    expect(why(standing({}, {}, { neverRead: ['p0@p0.example'] }))).toBe('never-write');
  });

  test('has a mail behind when the mail page shows it as sent', () => {
    const { state } = standing({ messages: [mail('m2', 'out', 'p0', '2026-11-16T10:00:00.000Z')] });
    expect(state).toMatchObject({ position: 2, outcomes: [{ how: 'seen' }] });
  });

  test('is stopped by a deal that is won since, where the sequence says so', () => {
    const of = (status: 'won' | 'lost', closedDate: string) =>
      standing({ deals: [deal('d1', { status, closedDate, personKeys: ['test:p0'] })] }).state.stopped?.why;
    expect(of('won', '2026-11-17')).toBe('won');
    expect(of('won', '2026-11-16')).toBeUndefined();
    expect(of('lost', '2026-11-17')).toBeUndefined();
  });

  test('whose record is gone is stopped, and keeps what was done', () => {
    const done = { id: 'x', at: '2026-11-16T11:00:00.000Z', what: 'done' as const, stepId: 'a' };
    const found = standing({ people: [] }, { events: [done] });
    expect(found).toMatchObject({ name: null, email: null, state: { stopped: { why: 'gone' }, position: 1 } });
  });

  test('who became one with another is found by either id', () => {
    const joined = person('p7', { keys: ['test:p7', 'p0'], name: 'Mara' });
    expect(standing({ people: [joined] })).toMatchObject({ personId: 'p7', name: 'Mara', state: { state: 'due' } });
  });

  test('counts where the sequence stands', () => {
    const sequence: Sequence = {
      id: 's1',
      name: 'New lead',
      steps: enrolment('p0').steps,
      stops: enrolment('p0').stops,
      createdAt: START,
      changedAt: START,
    };
    const known = standings(
      { people: people(3), messages: [answer('Yes')], deals: [] },
      [],
      settings({ ownAddresses: [OWN] }),
    );
    const all = enrolledPeople(
      ['p0', 'p1', 'p2'].map(id => enrolment(id)),
      known,
      NOW,
      TIME,
    );
    expect(sequenceSummaries([sequence], all)).toMatchObject([{ active: 2, due: 2, ended: 1, answered: 1 }]);
    expect(all.map(isActive)).toEqual([true, true, false]);
  });
});

describe('the ready sequences', () => {
  test('are whole in both languages, and name templates of the starter playbook', () => {
    const keys = new Set(playbookRecords().flatMap(record => record.keys));
    for (const language of ['en', 'zh-CN', 'de']) {
      const ready = readySequences(language, outreachKey);
      expect(ready).toHaveLength(3);
      for (const { name, steps, stops } of ready) {
        expect(Sequence.safeParse({ id: 's', name, steps, stops, createdAt: START, changedAt: START }).success).toBe(
          true,
        );
        for (const { kind, templateId, note } of steps) {
          if (kind === 'mail') expect(keys.has(templateId!), templateId!).toBe(true);
          else expect(note).not.toBe('');
        }
      }
    }
  });
});

test('a mail whose template was removed takes the one that its step has now; one that is there stays', () => {
  const own = enrolment('p0');
  const templates = (before: string | null, after: string | null) => {
    const [first, second] = own.steps;
    const now = { steps: [second!, { ...first!, templateId: after, note: 'new' }] };
    return withTemplates({ ...own, steps: [{ ...first!, templateId: before }, second!] }, now, new Set(['t1', 't2']))
      .steps;
  };
  expect(templates('gone', 't2')).toEqual([{ ...own.steps[0], templateId: 't2' }, own.steps[1]]);
  expect(templates(null, 't2')[0]!.templateId).toBe('t2');
  expect(templates('t1', 't2')[0]!.templateId).toBe('t1');
  expect(templates('gone', 'gone-too')[0]!.templateId).toBe('gone');
  expect(withTemplates(own, undefined, new Set())).toEqual(own);
});
