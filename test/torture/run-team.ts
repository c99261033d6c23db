import fc from 'fast-check';
import { lost, meet, play, team, written } from '../team/five-members';

/**
 * `npm run torture`: five members with other edits and other orders of their files each time. `npx tsx test/torture/run-team.ts 5000 7` plays that
 * many teams from that seed.
 */
const [runs = '5000', seed = '1'] = process.argv.slice(2);
let steps = 0;
let edits = 0;

fc.assert(
  fc.property(team, run => {
    const outcome = play(run);
    steps += run.steps.length;
    edits += outcome.acknowledged.length;
    for (const { by, change } of outcome.acknowledged) tell(lost(change, by), change.id);
    meet(outcome, run);
    const [first, ...others] = outcome.members.map(written);
    if (others.some(other => other !== first)) throw new Error('two members who have seen the same files differ');
    for (const member of outcome.members) {
      for (const { change } of outcome.acknowledged) tell(lost(change, member), change.id);
    }
  }),
  { numRuns: Number(runs), seed: Number(seed) },
);
process.stdout.write(`${JSON.stringify({ teams: Number(runs), seed: Number(seed), steps, edits, lost: 0 })}\n`);

function tell(why: string | null, change: string): void {
  if (why !== null) throw new Error(`${change}: ${why}`);
}
