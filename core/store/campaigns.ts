import { Campaign, CampaignMember } from '../records/campaign';
import { StoreError } from './errors';
import type { Database } from './schema';
import { read, write } from './transaction';

/** Campaigns and their members; as one value, a removed campaign for putting it back. */
export interface CampaignsKept {
  campaigns: Campaign[];
  members: CampaignMember[];
}

export function readCampaigns(db: Database): Promise<CampaignsKept> {
  return read(db, ['campaigns', 'campaignMembers'], async tx => {
    const [campaigns, members] = await Promise.all([
      tx.objectStore('campaigns').getAll(),
      tx.objectStore('campaignMembers').getAll(),
    ]);
    return { campaigns, members };
  });
}

/**
 * Keeps a campaign in place of one with the same id. Of one that has started the segment, the share held out and the window stay as they are:
 * else its figures would mean nothing. Gives what was there before. On the disk when it resolves.
 */
export function saveCampaign(db: Database, given: Campaign): Promise<Campaign | null> {
  const campaign = Campaign.parse(given);
  return write(
    db,
    ['campaigns'],
    async tx => {
      const before = (await tx.objectStore('campaigns').get(campaign.id)) ?? null;
      const fixed =
        before?.startedAt == null
          ? {}
          : {
              startedAt: before.startedAt,
              segment: before.segment,
              holdOutPercent: before.holdOutPercent,
              windowDays: before.windowDays,
            };
      await tx.objectStore('campaigns').put({ ...campaign, ...fixed });
      return before;
    },
    'strict',
  );
}

/**
 * Starts a campaign with its members. On the disk when it resolves.
 * @throws StoreError `no-campaign`; `campaign-started` where it has members already
 */
export async function startCampaign(
  db: Database,
  id: string,
  members: readonly CampaignMember[],
  at: string,
): Promise<void> {
  const kept = members.map(member => CampaignMember.parse(member));
  await write(
    db,
    ['campaigns', 'campaignMembers'],
    async tx => {
      const campaign = await tx.objectStore('campaigns').get(id);
      if (!campaign) throw new StoreError('no-campaign', 'There is no such campaign.');
      if (campaign.startedAt !== null) throw new StoreError('campaign-started', 'This campaign has started already.');
      await Promise.all([
        tx.objectStore('campaigns').put({ ...campaign, startedAt: at }),
        ...kept.map(member => tx.objectStore('campaignMembers').put(member)),
      ]);
    },
    'strict',
  );
}

/**
 * Takes a start back. On the disk when it resolves.
 * @throws StoreError `campaign-begun` once somebody had their turn
 */
export async function undoStart(db: Database, id: string): Promise<void> {
  await write(
    db,
    ['campaigns', 'campaignMembers'],
    async tx => {
      const [campaign, members] = await Promise.all([
        tx.objectStore('campaigns').get(id),
        tx.objectStore('campaignMembers').getAll(membersOf(id)),
      ]);
      if (members.some(({ turnAt }) => turnAt !== null))
        throw new StoreError('campaign-begun', 'Somebody of this campaign has had their turn.');
      await Promise.all([
        ...(campaign ? [tx.objectStore('campaigns').put({ ...campaign, startedAt: null, endedAt: null })] : []),
        tx.objectStore('campaignMembers').delete(membersOf(id)),
      ]);
    },
    'strict',
  );
}

/**
 * Notes what became of a member. The turn is when the user first came to them. Gives the member as it was before. On the disk when it resolves.
 * @throws StoreError `no-member`
 */
export function noteMember(
  db: Database,
  campaignId: string,
  personId: string,
  state: CampaignMember['state'],
  at: string,
): Promise<CampaignMember> {
  return write(
    db,
    ['campaignMembers'],
    async tx => {
      const members = tx.objectStore('campaignMembers');
      const before = await members.get([campaignId, personId]);
      if (before?.arm !== 'write') throw new StoreError('no-member', 'This person is not on the list of the campaign.');
      await members.put({ ...before, state, turnAt: before.turnAt ?? at });
      return before;
    },
    'strict',
  );
}

/** Puts a member back as it was. On the disk when it resolves. */
export async function putMember(db: Database, member: CampaignMember): Promise<void> {
  const kept = CampaignMember.parse(member);
  await write(db, ['campaignMembers'], tx => tx.objectStore('campaignMembers').put(kept), 'strict');
}

/** Removes a campaign with its members. On the disk when it resolves. */
export function removeCampaign(db: Database, id: string): Promise<CampaignsKept> {
  return write(
    db,
    ['campaigns', 'campaignMembers'],
    async tx => {
      const [campaign, members] = await Promise.all([
        tx.objectStore('campaigns').get(id),
        tx.objectStore('campaignMembers').getAll(membersOf(id)),
      ]);
      await Promise.all([
        tx.objectStore('campaigns').delete(id),
        tx.objectStore('campaignMembers').delete(membersOf(id)),
      ]);
      return { campaigns: campaign ? [campaign] : [], members };
    },
    'strict',
  );
}

/** Puts back what was removed. On the disk when it resolves. */
export async function putBackCampaign(db: Database, { campaigns, members }: CampaignsKept): Promise<void> {
  await write(
    db,
    ['campaigns', 'campaignMembers'],
    tx =>
      Promise.all([
        ...campaigns.map(each => tx.objectStore('campaigns').put(each)),
        ...members.map(each => tx.objectStore('campaignMembers').put(each)),
      ]),
    'strict',
  );
}

function membersOf(campaignId: string): IDBKeyRange {
  return IDBKeyRange.bound([campaignId], [campaignId, []]);
}
