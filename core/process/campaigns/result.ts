import type { Campaign, CampaignMember } from '../../records/campaign';
import type { OptOut } from '../../records/opt-out';
import type { ConditionProblem } from '../conditions';
import type { Ban } from '../outreach/may-write';
import type { PersonDraft } from '../outreach/person-draft';
import type { OutcomeMeasure } from './measure';
import type { CampaignProgress } from './progress';
import type { LeftOut, SegmentPerson } from './segment';

export type { ArmCount, OutcomeMeasure } from './measure';
export type { CampaignProgress } from './progress';
export type { LeftOut, SegmentPerson } from './segment';

/** Somebody whose message reads like an opt-out, and who is left out until the user says whether it is one. */
export interface SuggestedOptOut {
  personId: string;
  name: string | null;
  /** What goes onto the list. */
  address: string;
  quote: string;
  messageId: string;
  at: string;
}

export interface CampaignSummary {
  campaign: Campaign;
  /** null before the start. */
  progress: Pick<CampaignProgress, 'total' | 'written' | 'skipped' | 'later' | 'heldOut'> | null;
  /** Nobody is left to be written to. */
  through: boolean;
}

export interface CampaignsResult {
  campaigns: CampaignSummary[];
  /** Newest first; without the messages that were said to be none. */
  never: OptOut[];
  suggested: SuggestedOptOut[];
}

/** Who a segment holds: all of them counted, the first of them shown. */
export interface SegmentAnswer {
  problems: ConditionProblem[];
  count: number;
  shown: SegmentPerson[];
  left: { count: number; byWhy: { why: LeftOut['why']; n: number }[]; shown: LeftOut[] };
  /** How many would be held out by the draw of this campaign. */
  heldOut: number;
}

/** One campaign that has started. */
export interface CampaignDetail {
  campaign: Campaign;
  progress: CampaignProgress;
  next: { member: CampaignMember; draft: PersonDraft | null; ban: Ban | null } | null;
  /** Who were written to, skipped or put off, newest first. */
  past: { member: CampaignMember; name: string | null; email: string | null; written: boolean }[];
  measures: OutcomeMeasure[];
}
