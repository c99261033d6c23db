import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/stats/seeded-random';
import { createSupport, type SupportEngine } from '../../core/support';
import { passiveAggressive } from '../../core/support/classify/passive-aggressive';
import { loadEnglish, type Stemmer } from '../../core/text/stem';
import { decision, message, worldWith } from './world';

let stem: Stemmer;
beforeAll(async () => {
  stem = await loadEnglish();
});

const HEADS = { Fakturierung: 'rechnungs', Versand: 'liefer', Zugang: 'kennwort' } as const;
const TAILS =
  'korrektur datum adresse kopie nummer betrag fehler entwurf ablage status wechsel prüfung anfrage sperre liste seite angabe hilfe frage sache'.split(
    ' ',
  );

/** The user's own categories, told by the first part of long German words, hardly any of which comes twice as a whole. */
function ownWorld(count: number, seed = 1) {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const categories = Object.keys(HEADS) as (keyof typeof HEADS)[];
  const rows = Array.from({ length: count }, (_, at) => {
    const category = categories[at % categories.length]!;
    return { category, text: `${HEADS[category]}${pick(TAILS)}${pick(TAILS)} ${pick(TAILS)}${pick(TAILS)}` };
  });
  return worldWith({
    messages: rows.map(({ text }, at) => message(`m${seed}-${at}`, { threadKey: `t${seed}-${at}`, text })),
    decisions: rows.map(({ category }, at) => decision({ subject: `m${seed}-${at}`, choice: category })),
  });
}
const through = (engine: SupportEngine) => {
  const told: number[] = [];
  for (const share of engine.train()) told.push(share);
  return told;
};

describe('full training of the support classifier', () => {
  test('without enough messages of the user nothing is compared, and nothing is due', () => {
    const engine = createSupport(stem);
    expect(engine.learn(ownWorld(12)).training).toEqual({ due: false, trial: null, method: 'naive-bayes' });
    expect(through(engine)).toEqual([]);
  });

  test('chooses the linear machine where it does better on held-out messages of the user, and then does better on new ones', () => {
    const engine = createSupport(stem);
    const world = ownWorld(90);
    const before = engine.learn(world);
    expect(before.training.due).toBe(true);
    const told = through(engine);
    expect(told.length).toBeGreaterThan(50);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const after = engine.learn(world);
    expect(after.training).toMatchObject({ due: false, method: 'linear', trial: { tested: 90 } });
    expect(after.training.trial!.linear).toBeGreaterThan(after.training.trial!.naiveBayes);
    const strangers = ownWorld(60, 2);
    const rightOf = (learnt: typeof after) =>
      strangers.messages.filter(
        ({ text }, at) => learnt.classifier.classify(text!).guesses[0]?.category === strangers.decisions[at]!.choice,
      ).length;
    expect(rightOf(after)).toBeGreaterThan(rightOf(before));
    const { guesses, evidence } = after.classifier.classify('Lieferstatus bitte');
    expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(evidence).toContain('Lieferstatus');
    expect(after.classifier.classify('').unsure).toBe(true);
  });

  test('an example that comes after it counts at once, and one that is taken back no more', () => {
    const engine = createSupport(stem);
    const world = ownWorld(90);
    engine.learn(world);
    through(engine);
    const odd = message('odd', { threadKey: 't-odd', text: 'rechnungskopie zebra' });
    const with_ = { ...world, messages: [...world.messages, odd] };
    const taught = { ...with_, decisions: [...world.decisions, decision({ subject: 'odd', choice: 'Versand' })] };
    const best = (given: typeof world) => engine.learn(given).classifier.classify(odd.text!).guesses[0]?.category;
    expect(best(with_)).toBe('Fakturierung');
    expect(best(taught)).toBe('Versand');
    expect(engine.learn(taught).training.due).toBe(true);
    expect(best(with_)).toBe('Fakturierung');
  });

  test('one that is ended on the way changes nothing', () => {
    const engine = createSupport(stem);
    const world = ownWorld(60);
    const before = JSON.stringify(engine.learn(world).classifier.classify('Rechnungskopie'));
    const steps = engine.train();
    for (let step = 0; step < 5; step++) steps.next();
    steps.return();
    expect(JSON.stringify(engine.learn(world).classifier.classify('Rechnungskopie'))).toBe(before);
    expect(engine.learn(world).training.due).toBe(true);
  });
});

describe('a passive-aggressive step', () => {
  test('makes its example lead by exactly 1, and leaves one alone that leads already', () => {
    const text = { columns: Int32Array.of(0, 2), values: Float64Array.of(0.6, 0.8) };
    const scores = () => Float64Array.of(0.5, -0.25, -1);
    const taught = passiveAggressive([{ text, label: 1 }], 3, scores);
    const sums = scores();
    taught.apply(text, sums);
    expect(sums[1]! - sums[0]!).toBeCloseTo(1, 12);
    expect(sums[2]).toBe(-1);
    const alone = scores();
    passiveAggressive([{ text, label: 0 }], 3, () => Float64Array.of(2, 0, 0)).apply(text, alone);
    expect([...alone]).toEqual([...scores()]);
  });
});
