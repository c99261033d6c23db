import type { Campaign, CampaignMember } from '../../records/campaign';
import type { Instant } from '../../records/time';
import { hashFraction } from './hash-fraction';

/**
 * The members of a campaign that starts: who is written to, who is held out, and in which order, drawn by lot from the ids of campaign and person.
 * The same ids give the same draw; a person who joins later changes nobody else's.
 */
export function assign(
  { id, holdOutPercent }: Pick<Campaign, 'id' | 'holdOutPercent'>,
  personIds: readonly string[],
  joinedAt: Instant,
): CampaignMember[] {
  return [...new Set(personIds)]
    .map((personId): CampaignMember => {
      const arm = hashFraction(`${id} arm ${personId}`) * 100 < holdOutPercent ? 'hold-out' : 'write';
      const place = hashFraction(`${id} place ${personId}`);
      return { campaignId: id, personId, arm, place, joinedAt, turnAt: null, state: 'waiting' };
    })
    .sort(byPlace);
}

export function byPlace(a: Pick<CampaignMember, 'place' | 'personId'>, b: typeof a): number {
  return a.place - b.place || (a.personId < b.personId ? -1 : 1);
}
