import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lost, meet, play, team, written } from './five-members';

/** `npm run torture` plays many more. */
const RUNS = { numRuns: 25 };

describe('five members who write and read in any order', () => {
  test('hold the same to the byte once they have seen the same files, and no edit of anybody is lost', () => {
    fc.assert(
      fc.property(team, run => {
        const outcome = play(run);
        for (const { by, change } of outcome.acknowledged) expect(lost(change, by)).toBeNull();
        meet(outcome, run);
        const [first, ...others] = outcome.members.map(written);
        for (const other of others) expect(other).toBe(first);
        for (const { change } of outcome.acknowledged) expect(lost(change, outcome.members[0]!)).toBeNull();
      }),
      RUNS,
    );
  });
});
