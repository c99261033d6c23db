import { day, shortText, z } from './schemas';
import { TaughtReader } from './taught';

export const Settings = z.strictObject({
  /** α of the softmax over priorities: 0 = all alike, 1 = as computed, up to 3. */
  focus: z.number().min(0).max(3).default(1),
  /** The forecast's period. */
  period: z.enum(['month', 'quarter', 'year']).default('quarter'),
  /** Revenue target of that period in major units of `currency`, or null. */
  target: z.number().nullable().default(null),
  /** Currency that figures are shown in; null = the commonest among the deals. */
  currency: shortText.nullable().default(null),
  /** Value of one major unit of each other currency in `currency`, given by the user. */
  rates: z.record(z.string(), z.number().positive()).default({}),
  /** The user's own addresses: tell inbound from outbound mail. */
  ownAddresses: z.array(shortText).default([]),
  /** Hours of the calendar within which the user wants to answer a ticket. */
  answerTargetHours: z.number().min(0.25).max(720).default(8),
  /** Closes replies. */
  signature: shortText.default(''),
  /** Tone of replies that the user prefers; null = none chosen yet. */
  tone: z.enum(['short', 'warm', 'formal']).nullable().default(null),
  /** Keys of articles and templates of the starter playbook that the user has removed. */
  removedStarters: z.array(shortText).max(500).default([]),
  /** First month of the fiscal year, 1…12. */
  fiscalYearStart: z.int().min(1).max(12).default(1),
  /** Working hours in minutes after midnight, in the user's own zone. */
  workdayStart: z.int().min(0).max(1_440).default(540),
  workdayEnd: z.int().min(0).max(1_440).default(1_020),
  /** Days of the week with working hours, 0 = Sunday … 6 = Saturday. */
  workdays: z.array(z.int().min(0).max(6)).max(7).default([1, 2, 3, 4, 5]),
  /** Days off besides. */
  holidays: z.array(day).max(1_000).default([]),
  /** Minutes that one contact of each kind takes; a visit with its way. */
  visitMinutes: z.int().min(5).max(480).default(90),
  callMinutes: z.int().min(5).max(480).default(20),
  mailMinutes: z.int().min(5).max(480).default(10),
  /** Days that must pass between two campaigns with the same person. */
  campaignCooldownDays: z.int().min(0).max(365).default(30),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** People, domains and labels of mail that are never read: `mara@x.example`, `x.example`, `label:Private`. */
  neverRead: z.array(shortText).default([]),
  /** Readers that the user made by pointing, each with an id of its own. */
  taught: z.array(TaughtReader).max(100).default([]),
});
export type Settings = z.infer<typeof Settings>;
