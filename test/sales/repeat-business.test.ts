import { describe, expect, test } from 'vitest';
import type { Deal } from '../../core/records/records';
import { emptyWorld, type World } from '../../core/records/world';
import { followUps } from '../../core/sales';
import { repeatBusiness } from '../../core/sales/repeat-business/repeat-business';
import { seededRandom } from '../../core/stats/seeded-random';
import { deal, euros, NOW, person, settings } from './records';

const DAY_MS = 86_400_000;
const dayOf = (daysAgo: number) => new Date(Date.parse(NOW) - daysAgo * DAY_MS).toISOString().slice(0, 10);
const won = (id: string, companyName: string | null, daysAgo: number, given: Partial<Deal> = {}) =>
  deal(id, { status: 'won', companyName, closedDate: dayOf(daysAgo), amount: euros(1000), ...given });
const worldOf = (deals: Deal[], given: Partial<World> = {}): World => ({ ...emptyWorld(), ...given, deals });

/** Customers who buy at rates of their own and leave after a purchase with a chance of their own; day 0 is today, `ahead` days are what comes. */
function simulated(n: number, seed: number, ahead: number): { deals: Deal[]; later: Map<string, number> } {
  const random = seededRandom(seed);
  const exponential = () => -Math.log(1 - random());
  const deals: Deal[] = [];
  const later = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const name = `Customer ${i}`;
    const rate = exponential() / 45;
    const leaving = 0.25 * random();
    for (let ago = 500 - 300 * random(); ago > -ahead; ago -= exponential() / rate) {
      if (ago >= 1) deals.push(won(`${i}-${deals.length}`, name, Math.floor(ago)));
      else if (ago <= 0) later.set(name, (later.get(name) ?? 0) + 1);
      if (random() < leaving) break;
    }
  }
  return { deals, later };
}

describe('repeat business', () => {
  test('expects about as many purchases as come, and most of them from whom it names first', () => {
    let [expected, came, fromTop] = [0, 0, 0];
    for (const seed of [1, 2, 3]) {
      const { deals, later } = simulated(150, seed, 90);
      const found = repeatBusiness(worldOf(deals), settings(), NOW);
      expected += found.expected!;
      came += [...later.values()].reduce((sum, each) => sum + each, 0);
      for (const { name } of found.customers.slice(0, 50)) fromTop += later.get(name!) ?? 0;
      expect(found.known).toBe(150);
    }
    expect(Math.abs(expected / came - 1)).toBeLessThan(0.15);
    expect(fromTop / came).toBeGreaterThan(0.7);
  });

  test('sets what it would have said 90 days ago beside what came', () => {
    const [note] = repeatBusiness(worldOf(simulated(150, 4, 0).deals), settings(), NOW).notes;
    const { expected, came, customers } = note!.params as Record<string, number>;
    expect(note!.code).toBe('repeat.check');
    expect(customers).toBeGreaterThan(100);
    expect(Math.abs(expected! / came! - 1)).toBeLessThan(0.35);
  });

  test('a customer of one purchase has no chance of being active, and comes after one who buys every month', () => {
    const monthly = Array.from({ length: 12 }, (_, i) =>
      [360, 330, 300, 270, 240, 210, 180, 150, 120, 90, 60, 30]
        .slice(i % 4)
        .map((ago, k) => won(`m${i}-${k}`, `Monthly ${i}`, ago - i)),
    ).flat();
    const once = Array.from({ length: 12 }, (_, i) => won(`o${i}`, `Once ${i}`, 350 - i));
    const { customers } = repeatBusiness(worldOf([...monthly, ...once]), settings(), NOW);
    expect(customers.slice(0, 12).every(({ name }) => name!.startsWith('Monthly'))).toBe(true);
    for (const { name, chanceActive, purchases } of customers) {
      if (name!.startsWith('Once')) expect([chanceActive, purchases]).toEqual([null, 1]);
      else expect(chanceActive ?? 1).toBeGreaterThan(0.5);
    }
  });

  test('with few customers it says so and foretells nothing', () => {
    const found = repeatBusiness(
      worldOf([won('a', 'North', 40), won('b', 'North', 10), won('c', 'South', 5)]),
      settings(),
      NOW,
    );
    expect(found).toMatchObject({ customers: [], expected: null, known: 2, repeaters: 1 });
    expect(found.notes).toEqual([{ code: 'repeat.few', params: { n: 2, repeaters: 1 } }]);
    expect(repeatBusiness(emptyWorld(), settings(), NOW)).toMatchObject({ known: 0, expected: null, notes: [] });
  });

  test('deals of one day are one purchase; names are told apart by their words alone; a person stands where no company is named', () => {
    const deals = [
      won('a', 'North  Ltd', 40),
      won('b', 'north ltd', 40),
      won('c', ' North Ltd', 10),
      won('d', null, 20, { personKeys: ['test:ann'] }),
      won('e', null, 20),
      won('f', 'East', 20, { closedDate: null }),
      won('g', 'West', -30),
    ];
    const found = repeatBusiness(worldOf(deals, { people: [person('ann')] }), settings(), NOW);
    expect(found).toMatchObject({ known: 2, repeaters: 1 });
    expect(found.coverage.left).toEqual([
      { code: 'left.no-closed-date', params: { n: 1 } },
      { code: 'left.no-customer', params: { n: 1 } },
    ]);
  });

  test.each([
    ['all on one day', (i: number) => [won(`a${i}`, `C${i}`, 5), won(`b${i}`, `C${i}`, 5)]],
    ['all today and yesterday', (i: number) => [won(`a${i}`, `C${i}`, 0), won(`b${i}`, `C${i}`, 1)]],
    ['dates before 1970', (i: number) => [won(`a${i}`, `C${i}`, 30_000), won(`b${i}`, `C${i}`, 25_000)]],
    [
      'amounts of 0, negative and huge',
      (i: number) => [won(`a${i}`, `C${i}`, 80, { amount: euros([0, -5, 1e13][i % 3]!) }), won(`b${i}`, `C${i}`, 9)],
    ],
  ])('%s: finite figures or none', (_title, dealsOf) => {
    const deals = Array.from({ length: 15 }, (_, i) => dealsOf(i)).flat();
    const { customers, expected } = repeatBusiness(worldOf(deals), settings(), NOW);
    if (expected !== null) expect(Number.isFinite(expected)).toBe(true);
    for (const row of customers) {
      expect(Number.isFinite(row.expected)).toBe(true);
      if (row.chanceActive !== null) expect(row.chanceActive >= 0 && row.chanceActive <= 1).toBe(true);
    }
  });

  test('while nobody seems to leave, no chance of being still active is told', () => {
    const steady = Array.from({ length: 14 }, (_, i) =>
      [300, 240, 180, 120, 60, 5].map((ago, k) => won(`s${i}-${k}`, `Steady ${i}`, ago)),
    ).flat();
    const { customers, notes } = repeatBusiness(worldOf(steady), settings(), NOW);
    expect(customers.every(({ chanceActive }) => chanceActive === null)).toBe(true);
    expect(notes[0]).toEqual({ code: 'repeat.no-leaving' });
    const { customers: mixed } = repeatBusiness(worldOf(simulated(150, 6, 0).deals), settings(), NOW);
    expect(mixed.some(({ chanceActive }) => chanceActive !== null && chanceActive < 0.5)).toBe(true);
  });

  test('a customer whose usual time has passed is a follow-up with its deals, and no more once a deal is open', () => {
    const steady = Array.from({ length: 12 }, (_, i) =>
      [420, 385, 350, 315, 280, 245, 210, 175, 140, 105, 70, 36].map((ago, k) =>
        won(`s${i}-${k}`, `Steady ${i}`, ago + i),
      ),
    ).flat();
    const people = [person('ann', { companyName: 'Steady 0' })];
    const { items } = followUps(worldOf(steady, { people }), settings(), NOW);
    const [ann] = items;
    expect(ann).toMatchObject({ personId: 'ann', headline: { code: 'followup.repeat' } });
    expect(ann?.reasons[0]).toMatchObject({
      params: { times: 12, gap: 35, days: 36 },
      recordIds: ['s0-11', 's0-10', 's0-9'],
    });
    expect(ann?.reasons[0]?.value).toBeGreaterThan(0.4);
    const busy = followUps(worldOf([...steady, deal('o', { companyName: 'Steady 0' })], { people }), settings(), NOW);
    expect(busy.items.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('followup.repeat');
    const lately = [...steady, won('new', 'Steady 0', 3)];
    expect(followUps(worldOf(lately, { people }), settings(), NOW).items).toEqual([]);
  });

  test('the same records give the same result', () => {
    const world = worldOf(simulated(60, 5, 0).deals);
    expect(repeatBusiness(world, settings(), NOW)).toEqual(repeatBusiness(world, settings(), NOW));
  });
});
