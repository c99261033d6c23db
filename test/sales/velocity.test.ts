import { describe, expect, test } from 'vitest';
import { rateRow } from '../../core/sales/report/rates';
import { spread } from '../../core/sales/report/spread';
import { velocity } from '../../core/sales/report/velocity';
import { deal } from './records';
import { chance } from './simulated-world';

const decided = (won: number, lost: number) =>
  rateRow(
    'all',
    Array.from({ length: won + lost }, (_, at) => deal(`d${at}`, { status: at < won ? 'won' : 'lost' })),
    () => 0,
  );

describe('sales velocity', () => {
  test('is open deals times win rate times size over days', () => {
    const found = velocity(
      10,
      decided(6, 6),
      spread([1000, 2000, 3000, 2000, 2000, 2000]),
      spread([40, 30, 50, 40, 40]),
    );
    expect(found?.open).toBe(10);
    expect(found?.minorPerDay).toBeCloseTo((10 * 0.5 * 2000) / 40, 9);
    expect(found!.lowMinorPerDay * found!.highMinorPerDay).toBeCloseTo(found!.minorPerDay ** 2, 6);
  });
  test('is not said from too little, nor where every deal was won on its first day', () => {
    const five = spread([1, 2, 3, 4, 5]);
    expect(velocity(3, null, five, five)).toBeNull();
    expect(velocity(3, decided(0, 9), five, five)).toBeNull();
    expect(velocity(3, decided(5, 9), spread([1, 2, 3, 4]), five)).toBeNull();
    expect(velocity(3, decided(5, 9), five, spread([1, 2, 3, 4]))).toBeNull();
    expect(velocity(3, decided(5, 9), five, spread([0, 0, 0, 0, 0]))).toBeNull();
  });
  test('has an 80 % interval that holds the truth in about 80 % of 1,000 simulated records', () => {
    const random = chance(7);
    const exponential = (mean: number) => -mean * Math.log(1 - random());
    const truth = (20 * 0.3 * 5000) / 45;
    let held = 0;
    for (let run = 0; run < 1000; run++) {
      const won = Array.from({ length: 120 }, () => random() < 0.3).filter(Boolean).length;
      const of = (mean: number) => spread(Array.from({ length: won }, () => exponential(mean)));
      const found = velocity(20, decided(won, 120 - won), of(5000), of(45))!;
      if (found.lowMinorPerDay <= truth && truth <= found.highMinorPerDay) held++;
    }
    expect(held).toBeGreaterThan(760);
    expect(held).toBeLessThan(840);
  });
});
