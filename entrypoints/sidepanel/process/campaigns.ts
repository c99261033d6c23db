import type { CampaignsAnalyst, CampaignToSave } from '../../../components/process/campaigns/services';
import { assign } from '../../../core/process/campaigns/assign';
import { measureCampaign } from '../../../core/process/campaigns/measure';
import { memberships } from '../../../core/process/campaigns/memberships';
import { campaignProgress, leftOut, wasWritten } from '../../../core/process/campaigns/progress';
import type { CampaignSummary, LeftOut, SegmentAnswer } from '../../../core/process/campaigns/result';
import { type Segment, segmentOf } from '../../../core/process/campaigns/segment';
import { suggestedOptOuts } from '../../../core/process/campaigns/suggested-opt-outs';
import { checkCondition, FIELDS_OF, OPERATORS } from '../../../core/process/conditions';
import { personDraft } from '../../../core/process/outreach/person-draft';
import { templateChoices } from '../../../core/process/sequences/overview';
import type { Campaign, Person, World } from '../../../core/records';
import * as store from '../../../core/store';
import { OUTREACH_CATEGORY } from '../../../core/support/playbook';
import { draftSources, knownPeople, OutreachError } from './outreach';
import type { ProcessSources } from './process-analyst';

/** What is known of a person here; tags and urgency are not. */
const ASKED = FIELDS_OF.person.filter(({ id }) => id !== 'person.tags' && id !== 'person.urgency');
const SHOWN = 50;
const PAST = 30;

/** Campaigns, who may be written to, and what they brought. */
export function campaignsAnalyst({ stored, change }: ProcessSources): CampaignsAnalyst {
  const now = () => new Date().toISOString();
  const kept = () => stored.result('campaigns-kept', async () => store.readCampaigns(await stored.database()));
  const joined = () =>
    stored.result('memberships', async ({ settings }) => {
      const [{ campaigns, members }, known] = await Promise.all([kept(), knownPeople(stored)]);
      return memberships(campaigns, members, known, settings.campaignCooldownDays, now());
    });
  async function segment(campaign: Pick<Campaign, 'id' | 'startedAt' | 'segment'>): Promise<Segment> {
    const [{ world, settings }, known, all] = await Promise.all([stored.reading(), knownPeople(stored), joined()]);
    const own = new Set(settings.ownAddresses.map(address => address.trim().toLowerCase()));
    return segmentOf(campaign, world, known, all, own, now());
  }

  return {
    async campaigns() {
      const [{ world, settings }, known, { campaigns }, all, optOuts] = await Promise.all([
        stored.reading(),
        knownPeople(stored),
        kept(),
        joined(),
        store.readOptOuts(await stored.database()),
      ]);
      return {
        campaigns: campaigns
          .map((campaign): CampaignSummary => {
            if (campaign.startedAt === null) return { campaign, progress: null, through: false };
            const { next, left: _, ...progress } = campaignProgress(campaign, known, all);
            return { campaign, progress, through: next === null };
          })
          .sort((a, b) => (a.campaign.createdAt > b.campaign.createdAt ? -1 : 1)),
        never: optOuts.filter(({ what }) => what === 'never').sort((a, b) => (a.at > b.at ? -1 : 1)),
        suggested: suggestedOptOuts(world.people, known),
        templates: templateChoices(world.templates, OUTREACH_CATEGORY),
        cooldownDays: settings.campaignCooldownDays,
        offers: { fields: ASKED, operators: OPERATORS, values: valuesOf(world), currency: settings.currency },
      };
    },
    async segment(given) {
      return answerOf(await segment({ ...given, startedAt: null }), given, now());
    },
    async saveCampaign(given) {
      const at = now();
      const known = (await kept()).campaigns.find(({ id }) => id === given.id);
      const fresh = { createdAt: at, startedAt: null, endedAt: null };
      const campaign: Campaign = {
        ...fresh,
        ...known,
        ...given,
        changedAt: at,
        segment: known?.startedAt ? known.segment : checked(given),
      };
      return change('decisions', db => store.saveCampaign(db, campaign));
    },
    putCampaign: async campaign => void (await change('decisions', db => store.saveCampaign(db, campaign))),
    removeCampaign: id => change('decisions', db => store.removeCampaign(db, id)),
    putBackCampaign: removed => change('decisions', db => store.putBackCampaign(db, removed)),
    async startCampaign(id) {
      // Whoever opted out a moment ago must not be drawn.
      stored.outdate();
      const campaign = (await kept()).campaigns.find(each => each.id === id);
      if (!campaign) throw new store.StoreError('no-campaign', 'There is no such campaign.');
      const at = now();
      const found = await segment(campaign);
      const members = assign(
        campaign,
        found.in.map(({ personId }) => personId),
        at,
      );
      if (!members.some(({ arm }) => arm === 'write')) throw new OutreachError('nobody-in-segment');
      await change('decisions', db => store.startCampaign(db, id, members, at));
      const write = members.filter(({ arm }) => arm === 'write').length;
      return { write, heldOut: members.length - write };
    },
    undoStart: id => change('decisions', db => store.undoStart(db, id)),
    async campaign(id) {
      const [known, { campaigns }, all, sources] = await Promise.all([
        knownPeople(stored),
        kept(),
        joined(),
        draftSources(stored),
      ]);
      const campaign = campaigns.find(each => each.id === id);
      if (!campaign || campaign.startedAt === null) return null;
      const progress = campaignProgress(campaign, known, all);
      const member = progress.next;
      const standing = member === null ? null : known.of(member.personId);
      const had = all.of(id).filter(({ turnAt }) => turnAt !== null);
      return {
        campaign,
        progress: { ...progress, left: progress.left.slice(0, SHOWN) },
        next:
          member === null || standing === null
            ? null
            : {
                member,
                draft: personDraft(standing, campaign.templateId, { ...sources, now: now() }),
                ban: leftOut(standing, campaign, all) === null ? null : standing.ban,
              },
        past: had
          .toSorted((a, b) => (a.turnAt! > b.turnAt! ? -1 : 1))
          .slice(0, PAST)
          .map(each => {
            const { person } = known.of(each.personId);
            const written = wasWritten(each, known.of(each.personId));
            return { member: each, name: person?.name ?? null, email: person?.emails[0] ?? null, written };
          }),
        measures: measureCampaign(campaign, known, all, now()),
      };
    },
    noteMember: (campaignId, personId, state) =>
      change('decisions', db => store.noteMember(db, campaignId, personId, state, now())),
    putMember: member => change('decisions', db => store.putMember(db, member)),
    setCooldown: async days =>
      void (await change('settings', db =>
        store.updateSettings(db, settings => ({ ...settings, campaignCooldownDays: days })),
      )),
    setOptOut: (address, next) =>
      change('decisions', db => store.setOptOut(db, address, next && { ...next, at: next.at ?? now() })),
    putOptOut: async (address, before) => void (await change('decisions', db => store.setOptOut(db, address, before))),
  };
}

/** What the people have in the fields of choice, in the order of text. */
function valuesOf({ people }: Pick<World, 'people'>): Record<string, string[]> {
  const of = (read: (person: Person) => string | null) =>
    [...new Set(people.map(read).filter(value => value !== null))].sort().slice(0, 200);
  const sites = people.flatMap(({ provenance }) =>
    Object.values(provenance).flatMap(source => (source.from === 'page' ? [source.site] : [])),
  );
  return {
    'person.owner': of(({ owner }) => owner),
    'person.language': of(({ language }) => language),
    'person.site': [...new Set(sites)].sort(),
  };
}

/** What the form gives is checked before it is kept: one that names a field that there is not never gets into the store from here. */
function checked({ segment }: Pick<CampaignToSave, 'segment'>): Campaign['segment'] {
  const found = checkCondition(segment, 'person');
  if (!found.ok) throw new store.StoreError('bad-value', 'The condition of the campaign can not be met as it stands.');
  return segment;
}

function answerOf(
  { problems, in: found, left }: Segment,
  campaign: Pick<Campaign, 'id' | 'holdOutPercent'>,
  at: string,
): SegmentAnswer {
  const counts = new Map<LeftOut['why'], number>();
  for (const { why } of left) counts.set(why, (counts.get(why) ?? 0) + 1);
  const ids = found.map(({ personId }) => personId);
  return {
    problems,
    count: found.length,
    shown: found.slice(0, SHOWN),
    left: {
      count: left.length,
      byWhy: [...counts].map(([why, n]) => ({ why, n })).sort((a, b) => b.n - a.n),
      shown: left.slice(0, SHOWN),
    },
    heldOut: assign(campaign, ids, at).filter(({ arm }) => arm === 'hold-out').length,
  };
}
