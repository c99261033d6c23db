import type { CampaignMember } from './campaign';
import { instant, shortText, text, z } from './schemas';

/** What the user has made of a suggested reply, or of a mail of a sequence or campaign, and the page has not taken yet; kept until it has. */
export const ReplyDraft = z.strictObject({
  /** Ticket or thread key; of a mail that starts no conversation yet `stepDraftKey` or `memberDraftKey`. */
  threadKey: shortText,
  at: instant,
  /** Which of the suggested replies, 0…. */
  index: z.int().min(0),
  /** Slot name → what the user typed for it. */
  filled: z.record(shortText, text),
  /** The whole text, where the user edits it freely. */
  edited: text.nullable(),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

/** Of the mail of one step to one person. */
export function stepDraftKey(enrolmentId: string, stepId: string): string {
  return `${enrolmentId} ${stepId}`;
}

/** Of a campaign's mail to one person. */
export function memberDraftKey({ campaignId, personId }: Pick<CampaignMember, 'campaignId' | 'personId'>): string {
  return `${campaignId} ${personId}`;
}
