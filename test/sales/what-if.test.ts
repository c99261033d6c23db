import { beforeAll, describe, expect, test } from 'vitest';
import { forecastBasis, forecastFrom, whatIf } from '../../core/sales';
import type { Basis } from '../../core/sales/forecast/basis';
import type { Forecast } from '../../core/sales/forecast/result';
import { NOW, settings } from './records';
import { simulatedWorld } from './simulated-world';

describe('a supposition about a deal', () => {
  let basis: Basis;
  let known: Forecast;
  beforeAll(() => {
    const { world } = simulatedWorld(3, '2026-11-22', { perMonth: 12, months: 18, meanCycleDays: 60 });
    basis = forecastBasis(world, settings({ target: 150_000 }), NOW);
    known = forecastFrom(basis);
  });
  const first = () => {
    const [deal] = known.deals;
    if (deal === undefined) throw new Error('no open deal');
    return deal;
  };

  test('changes nothing where there is none', () => {
    const { meanMinor, quantiles, split, target } = known;
    expect(whatIf(basis, [])).toEqual({ meanMinor, quantiles, split, target });
  });
  test('that it is lost takes away what was expected of it, and that it is won adds the rest of its amount', () => {
    const { dealId, amountMinor, probabilityInPeriod: p } = first();
    const lost = whatIf(basis, [{ dealId, what: 'dropped' }]);
    const won = whatIf(basis, [{ dealId, what: 'won' }]);
    expect((known.meanMinor - lost.meanMinor) / (amountMinor * p)).toBeCloseTo(1, 1);
    expect((won.meanMinor - known.meanMinor) / (amountMinor * (1 - p))).toBeCloseTo(1, 1);
    expect(lost.target?.chance ?? 1).toBeLessThanOrEqual(known.target?.chance ?? 0);
    expect(won.target?.chance ?? 0).toBeGreaterThanOrEqual(known.target?.chance ?? 1);
  });
  test('that it closes after the period makes it worth less to the period than that it closes within', () => {
    const { dealId } = first();
    const soon = whatIf(basis, [{ dealId, what: '2026-11-29' }]);
    const late = whatIf(basis, [{ dealId, what: '2027-06-01' }]);
    expect(late.meanMinor).toBeLessThan(soon.meanMinor);
  });
  test('keeps the parts adding up to the whole', () => {
    const { dealId } = first();
    for (const { split, meanMinor } of [known, whatIf(basis, [{ dealId, what: 'won' }])]) {
      expect(split.wonMinor + split.openMinor + split.toComeMinor).toBe(meanMinor);
    }
  });
  test('about a deal that is not there changes nothing', () => {
    expect(whatIf(basis, [{ dealId: 'nobody', what: 'won' }]).meanMinor).toBe(known.meanMinor);
  });
});
