import type { CampaignDetail, CampaignsResult, SegmentAnswer } from '../../../core/process/campaigns/result';
import type { TemplateChoice } from '../../../core/process/sequences/result';
import type { Campaign, CampaignMember, OptOut } from '../../../core/records';
import type { ConditionOffers } from '../conditions/ConditionEditor';

/** Campaigns with their members, as the store removed them. */
export interface RemovedCampaigns {
  campaigns: Campaign[];
  members: CampaignMember[];
}
export interface CampaignToSave
  extends Pick<Campaign, 'name' | 'segment' | 'templateId' | 'holdOutPercent' | 'windowDays'> {
  /** Of a new one as well: who is held out is drawn by it, so that the form can say who will be. */
  id: string;
}

/** The campaigns with what their form offers. */
export interface CampaignsShown extends CampaignsResult {
  templates: TemplateChoice[];
  cooldownDays: number;
  /** What can be asked of a person. */
  offers: ConditionOffers;
}

/** What campaigns ask of the analyst. Whatever is written is durable when it resolves. */
export interface CampaignsAnalyst {
  campaigns(): Promise<CampaignsShown>;
  /** Who the segment of a campaign holds at this moment. */
  segment(campaign: CampaignToSave): Promise<SegmentAnswer>;
  /** Gives what was there before (null: nothing). */
  saveCampaign(campaign: CampaignToSave): Promise<Campaign | null>;
  putCampaign(campaign: Campaign): Promise<void>;
  removeCampaign(id: string): Promise<RemovedCampaigns>;
  putBackCampaign(removed: RemovedCampaigns): Promise<void>;
  /** Draws its members; gives how many are written to and held out. Fails with `nobody-in-segment`. */
  startCampaign(id: string): Promise<{ write: number; heldOut: number }>;
  undoStart(id: string): Promise<void>;
  /** One that has started; null when it is gone or has not. */
  campaign(id: string): Promise<CampaignDetail | null>;
  /** Gives the member as it was before. */
  noteMember(campaignId: string, personId: string, state: CampaignMember['state']): Promise<CampaignMember>;
  putMember(member: CampaignMember): Promise<void>;
  setCooldown(days: number): Promise<void>;
  /** null: off the list; `at` null: from now on. Gives what was there before. */
  setOptOut(
    address: string,
    next: (Pick<OptOut, 'what' | 'messageId'> & { at: string | null }) | null,
  ): Promise<OptOut | null>;
  putOptOut(address: string, before: OptOut | null): Promise<void>;
}
