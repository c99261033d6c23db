import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Tone } from '../tone/tone';
import type { EndangeredDeal } from './result';

/** Answer times of waiting from which silence alone endangers a deal. */
const LONG_WAIT = 4;

/**
 * The customer's open deals where the case goes badly: words of leaving, an unhappy tone, or four times the answer time without an answer. Empty where none of these holds.
 */
export function endangeredDeals(
  deals: readonly Deal[],
  tone: Pick<Tone, 'sentiment' | 'leaving'>,
  waitedHours: number | null,
  targetHours: number,
): EndangeredDeal[] {
  const why: Words[] = [];
  if (tone.leaving.length > 0) why.push({ code: 'triage.leaving', params: { words: tone.leaving.join(', ') } });
  if (tone.sentiment.step < 0) why.push({ code: 'triage.unhappy', params: { words: tone.sentiment.words.join(', ') } });
  if (waitedHours !== null && waitedHours >= LONG_WAIT * targetHours)
    why.push({ code: 'triage.waiting', params: { hours: Math.round(waitedHours), target: targetHours } });
  if (why.length === 0) return [];
  return deals.map(({ id, name, owner, amount, stage, closeDate }) => ({
    id,
    name,
    owner,
    amount,
    stage,
    closeDate,
    why,
  }));
}
