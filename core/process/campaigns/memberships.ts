import type { Campaign, CampaignMember } from '../../records/campaign';
import { DAY_MS, type Instant } from '../../records/time';
import type { Standings } from '../outreach/standing';
import { byPlace } from './assign';

export interface Memberships {
  /** The members of a campaign in the order of its list, each person once: of two who became one, the one who had a turn, else the first. */
  of(campaignId: string): readonly CampaignMember[];
  /** The other campaign that has this person for now, or null. */
  takenBy(personId: string, campaign: Pick<Campaign, 'id' | 'startedAt'>): Campaign | null;
}

/**
 * Who is in which campaign. A person is in no two within `cooldownDays` after their turn; of two campaigns that took the same person, as when two
 * records became one, the one that wrote first keeps them, else the one that started first.
 */
export function memberships(
  campaigns: readonly Campaign[],
  members: readonly CampaignMember[],
  people: Standings,
  cooldownDays: number,
  now: Instant,
): Memberships {
  const byCampaign = new Map<string, Map<string, CampaignMember>>();
  const byPerson = new Map<string, CampaignMember[]>();
  const idOf = (member: CampaignMember) => people.of(member.personId).person?.id ?? member.personId;
  for (const member of members.toSorted(byPlace)) {
    const id = idOf(member);
    const list = byCampaign.get(member.campaignId) ?? new Map<string, CampaignMember>();
    byCampaign.set(member.campaignId, list);
    const before = list.get(id);
    if (before === undefined || (before.turnAt === null && member.turnAt !== null)) list.set(id, member);
  }
  for (const list of byCampaign.values()) {
    for (const [id, member] of list) {
      const all = byPerson.get(id);
      if (all === undefined) byPerson.set(id, [member]);
      else all.push(member);
    }
  }
  const byId = new Map(campaigns.map(campaign => [campaign.id, campaign]));
  const lists = new Map([...byCampaign].map(([id, list]) => [id, [...list.values()].sort(byPlace)]));

  function holds(other: Campaign, member: CampaignMember, startedAt: Instant | null): boolean {
    const isLater = startedAt !== null && other.startedAt !== null && other.startedAt > startedAt;
    if (member.turnAt === null && isLater) return false;
    const isOver = other.endedAt !== null;
    // Those held out are kept from other campaigns as well: else there would be nothing to compare with.
    const since = member.turnAt ?? (isOver ? (member.arm === 'hold-out' ? member.joinedAt : null) : now);
    return since !== null && Date.parse(now) - Date.parse(since) < cooldownDays * DAY_MS;
  }
  return {
    of: id => lists.get(id) ?? [],
    takenBy(personId, { id, startedAt }) {
      for (const member of byPerson.get(personId) ?? []) {
        const other = byId.get(member.campaignId);
        if (other !== undefined && other.id !== id && holds(other, member, startedAt)) return other;
      }
      return null;
    },
  };
}
