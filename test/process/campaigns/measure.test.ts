import { describe, expect, test } from 'vitest';
import { measureCampaign } from '../../../core/process/campaigns/measure';
import { seededRandom } from '../../../core/stats/seeded-random';
import { deal } from '../../sales/records';
import { campaign, mail, member, outreach, people } from './world';

const TURN = '2026-11-03T09:00:30.000Z';
const LATER = '2026-12-20T09:00:00.000Z';
const done = (id: string) => member(id, { state: 'done', turnAt: TURN });
const held = (id: string) => member(id, { arm: 'hold-out' });

function measure(
  members: ReturnType<typeof member>[],
  world: Parameters<typeof outreach>[0],
  now = LATER,
  given = campaign(),
) {
  const { known, all } = outreach({ people: people(400), ...world }, [given], members, { now });
  const [answers, wins] = measureCampaign(given, known, all, now);
  return { answers: answers!, wins: wins! };
}

describe('what a campaign brought', () => {
  test('counts answers within the window, once a person, on both sides', () => {
    const members = [done('p0'), held('p1'), done('p2'), held('p3'), done('p4')];
    const { answers } = measure(members, {
      messages: [
        mail('m1', 'in', 'p0', '2026-11-05T09:00:00.000Z'),
        mail('m2', 'in', 'p0', '2026-11-06T09:00:00.000Z'),
        mail('m3', 'in', 'p1', '2026-11-06T09:00:00.000Z'),
        // Before the turn, and after the window.
        mail('m4', 'in', 'p2', '2026-11-01T09:00:00.000Z'),
        mail('m5', 'in', 'p4', '2026-11-18T09:00:00.000Z'),
      ],
    });
    expect(answers.written).toEqual({ n: 3, successes: 1, open: 0, soFar: 0 });
    expect(answers.heldOut).toEqual({ n: 2, successes: 1, open: 0, soFar: 0 });
  });

  test('silence, an out-of-office note and an opt-out are no success', () => {
    const messages = [
      mail('m1', 'in', 'p0', '2026-11-05T09:00:00.000Z', 'I am out of the office until Monday.'),
      mail('m2', 'in', 'p1', '2026-11-05T09:00:00.000Z', 'Please stop emailing me.'),
      mail('m3', 'out', 'p2', '2026-11-05T09:00:00.000Z'),
    ];
    const { answers } = measure([done('p0'), done('p1'), done('p2'), held('p3')], { messages });
    expect(answers.written).toMatchObject({ n: 3, successes: 0 });
  });

  test('counts deals won after the day of the turn', () => {
    const won = (id: string, personId: string, closedDate: string) =>
      deal(id, { status: 'won', closedDate, personKeys: [`test:${personId}`] });
    const deals = [
      won('d1', 'p0', '2026-11-10'),
      won('d2', 'p1', '2026-11-03'),
      won('d3', 'p2', '2026-12-01'),
      deal('d4', { status: 'lost', closedDate: '2026-11-10', personKeys: ['test:p3'] }),
    ];
    const { wins } = measure([done('p0'), done('p1'), done('p2'), done('p3'), held('p4'), held('p5')], { deals });
    expect(wins.written).toMatchObject({ n: 4, successes: 1 });
    // p5 stands behind the last turn; the list is through, so its place is passed as well.
    expect(wins.heldOut).toMatchObject({ n: 2, successes: 0 });
  });

  test('compares only people whose window is over, and says what there is so far', () => {
    const messages = [mail('m1', 'in', 'p0', '2026-11-05T09:00:00.000Z')];
    const { answers } = measure([done('p0'), held('p1'), done('p2')], { messages }, '2026-11-06T09:00:00.000Z');
    expect(answers).toMatchObject({ verdict: 'nothing-yet', difference: null });
    expect(answers.written).toEqual({ n: 0, successes: 0, open: 2, soFar: 1 });
  });

  test('those held out count from the moment the list passes their place', () => {
    const { answers } = measure([held('p0'), done('p1'), held('p2'), member('p3')], {});
    expect(answers.heldOut.n).toBe(1);
  });

  test('who was skipped counts among those written to: the draw chose them', () => {
    const skipped = member('p1', { state: 'skipped', turnAt: TURN });
    expect(measure([done('p0'), skipped, held('p2')], {}).answers.written.n).toBe(2);
  });

  test('says that few are too few, and how many more it takes', () => {
    const members = [
      ...Array.from({ length: 16 }, (_, at) => done(`p${at}`)),
      ...Array.from({ length: 4 }, (_, at) => held(`p${at + 16}`)),
    ];
    const messages = [0, 1, 2, 3].map(at => mail(`m${at}`, 'in', `p${at}`, '2026-11-05T09:00:00.000Z'));
    const { answers } = measure(members, { messages });
    expect(answers.verdict).toBe('too-few');
    expect(answers.needed!.people).toBeGreaterThan(100);
    expect(answers.needed!.detectable).toBeGreaterThanOrEqual(0.05);
  });

  test('tells a difference that is there, and a loss as well', () => {
    const members = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? held(`p${at}`) : done(`p${at}`)));
    const answering = (written: number, heldOut: number) =>
      members
        .filter(({ arm, personId }) => Number(personId.slice(1)) / 4 < (arm === 'write' ? written : heldOut))
        .map(({ personId }, at) => mail(`m${at}`, 'in', personId, '2026-11-05T09:00:00.000Z'));
    const more = measure(members, { messages: answering(40, 5) }).answers;
    expect(more.verdict).toBe('more');
    expect(more.difference!.low).toBeGreaterThan(0);
    expect(more.needed).toBeNull();
    expect(measure(members, { messages: answering(5, 40) }).answers.verdict).toBe('fewer');
  });

  test('a campaign without effect is called one with an effect in about one case of twenty', () => {
    const random = seededRandom(6);
    const runs = 200;
    let wrong = 0;
    for (let run = 0; run < runs; run++) {
      const members = Array.from({ length: 120 }, (_, at) => (random() < 0.3 ? held(`p${at}`) : done(`p${at}`)));
      const messages = members.flatMap(({ personId }, at) =>
        random() < 0.25 ? [mail(`m${at}`, 'in', personId, '2026-11-05T09:00:00.000Z')] : [],
      );
      const { verdict } = measure(members, { people: people(120), messages }).answers;
      if (verdict === 'more' || verdict === 'fewer') wrong++;
    }
    expect(wrong / runs).toBeLessThan(0.09);
  });
});
