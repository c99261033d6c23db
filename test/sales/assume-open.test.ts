import { describe, expect, test } from 'vitest';
import { emptyWorld } from '../../core/records/world';
import { assumeOpen, forecast } from '../../core/sales';
import { deal, NOW, settings } from './records';

const TODAY = NOW.slice(0, 10);
const unknown = (stage: string, more = {}) =>
  deal(stage, { status: null, stage, closeDate: null, ...more, provenance: {} });
const statusOf = (stage: string, more = {}) => assumeOpen([unknown(stage, more)], TODAY)[0]?.status;

describe('a deal whose page shows a stage of the team’s own naming alone', () => {
  test('is taken as open', () => {
    expect(statusOf('Technical workshop')).toBe('open');
    expect(statusOf('技术交流')).toBe('open');
  });
  test('stays unknown where the name may mean that it is decided', () => {
    for (const stage of ['Closed – other', 'Contract signed', 'Unterschrieben', '已签约', 'Done']) {
      expect(statusOf(stage), stage).toBeNull();
    }
  });
  test('stays unknown where it was closed on a day, or should have been long ago', () => {
    expect(statusOf('Technical workshop', { closedDate: '2026-11-01' })).toBeNull();
    expect(statusOf('Technical workshop', { closeDate: '2026-01-05' })).toBeNull();
  });
  test('is counted in the forecast, which says so', () => {
    const world = { ...emptyWorld(), deals: assumeOpen([unknown('Technical workshop')], TODAY) };
    expect(forecast(world, settings(), NOW).notes).toContainEqual({ code: 'note.assumed-open', params: { n: 1 } });
  });
});
