import { instant, shortText, z } from './schemas';

/** What the members of a campaign did and whether that is due to it is looked at within so many days after their turn. */
const windowDays = z.int().min(1).max(365);

/** A mail to the people of a segment, worked through one draft at a time. */
export const Campaign = z.strictObject({
  id: shortText.min(1),
  name: shortText.min(1),
  /** Whom it is for: a condition over people. Its shape and fields are checked where it is evaluated, so that one that names a field of the past is kept. */
  segment: z.json(),
  templateId: shortText.nullable(),
  /** Share of the members that are not written to, for comparison, in percent. */
  holdOutPercent: z.int().min(0).max(50),
  windowDays,
  createdAt: instant,
  changedAt: instant,
  /** null: being prepared; its members are chosen when it starts. */
  startedAt: instant.nullable(),
  /** null: not ended; an ended one offers nobody any more and goes on counting. */
  endedAt: instant.nullable(),
});
export type Campaign = z.infer<typeof Campaign>;

/** One person of a campaign that has started. */
export const CampaignMember = z.strictObject({
  campaignId: shortText,
  /** Id of the person's record at the start, or a key of it. */
  personId: shortText,
  arm: z.enum(['write', 'hold-out']),
  /** Place in the list, 0…1: by chance, so that those who were written to and those held out are alike at any time. */
  place: z.number().min(0).max(1),
  joinedAt: instant,
  /** When the user first came to this person; null for those still to come, and for everybody held out. */
  turnAt: instant.nullable(),
  state: z.enum(['waiting', 'inserted', 'done', 'skipped', 'later']),
});
export type CampaignMember = z.infer<typeof CampaignMember>;
