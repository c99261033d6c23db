import type { Campaign, CampaignMember } from '../../records/campaign';
import type { Standing, Standings } from '../outreach/standing';
import type { Memberships } from './memberships';
import type { LeftOut } from './segment';

/** Where one campaign stands in its list. */
export interface CampaignProgress {
  /** People to write to, without those who are left out now. */
  total: number;
  written: number;
  skipped: number;
  /** Put off: they come again at the end. */
  later: number;
  heldOut: number;
  /** The person whose turn it is; null when the list is through, or the campaign has ended. */
  next: CampaignMember | null;
  /** Members who were to be written to and are not any more. */
  left: LeftOut[];
}

/** A message to the member after their turn, in whole minutes as mail pages say it. */
export function wasWritten(member: CampaignMember, { turns }: Pick<Standing, 'turns'>): boolean {
  if (member.state === 'done') return true;
  if (member.turnAt === null || member.state === 'skipped') return false;
  const from = `${member.turnAt.slice(0, 16)}:00.000Z`;
  return turns.some(({ message, direction }) => direction === 'out' && message.at >= from);
}

/** The list as it is now: whoever opted out, was put on a list, or is in another campaign since is passed over, however far the work is. */
export function campaignProgress(campaign: Campaign, known: Standings, all: Memberships): CampaignProgress {
  const progress: CampaignProgress = { total: 0, written: 0, skipped: 0, later: 0, heldOut: 0, next: null, left: [] };
  const putOff: CampaignMember[] = [];
  for (const member of all.of(campaign.id)) {
    if (member.arm === 'hold-out') {
      progress.heldOut++;
      continue;
    }
    const standing = known.of(member.personId);
    if (wasWritten(member, standing)) progress.written++;
    else if (member.state === 'skipped') progress.skipped++;
    else {
      const left = leftOut(standing, campaign, all);
      if (left !== null) {
        if (left !== 'gone') progress.left.push(left);
        continue;
      }
      if (member.state === 'later') {
        progress.later++;
        putOff.push(member);
      } else progress.next ??= member;
    }
    progress.total++;
  }
  progress.next ??= putOff.toSorted((a, b) => ((a.turnAt ?? '') < (b.turnAt ?? '') ? -1 : 1))[0] ?? null;
  if (campaign.endedAt !== null) progress.next = null;
  return progress;
}

/** Why a member is not written to now; `gone`: the record was erased. */
export function leftOut(
  { person, ban }: Standing,
  campaign: Campaign,
  all: Pick<Memberships, 'takenBy'>,
): LeftOut | 'gone' | null {
  if (person === null) return 'gone';
  const other = all.takenBy(person.id, campaign);
  if (ban === null && other === null) return null;
  return {
    personId: person.id,
    name: person.name,
    email: person.emails[0] ?? null,
    companyName: person.companyName,
    why: ban?.why ?? 'other-campaign',
    detail: ban === null ? (other?.name ?? null) : ban.quote,
    messageId: ban?.messageId ?? null,
  };
}
