import { Money } from './money';
import { Provenance } from './provenance';
import { day, instant, shortText, text, z } from './schemas';

const key = shortText;

/** A name and an address as a message shows them. Either may be unknown. */
export const Address = z.strictObject({ name: shortText.nullable(), email: shortText.nullable() });
export type Address = z.infer<typeof Address>;

// The fields of each kind. null = looked for and not known; a record in the store holds every field of its kind.
export const PersonFields = z.strictObject({
  name: shortText.nullable(),
  /** Lower case. The first is the one that the user would write to. */
  emails: z.array(shortText).max(20),
  phone: shortText.nullable(),
  jobTitle: shortText.nullable(),
  companyKey: key.nullable(),
  companyName: shortText.nullable(),
  owner: shortText.nullable(),
  /** BCP 47 tag where it is known. */
  language: shortText.nullable(),
});
export const CompanyFields = z.strictObject({
  name: shortText.nullable(),
  domain: shortText.nullable(),
  industry: shortText.nullable(),
  owner: shortText.nullable(),
});
export const DealFields = z.strictObject({
  name: shortText.nullable(),
  amount: Money.nullable(),
  /** As the site writes it. */
  stage: shortText.nullable(),
  status: z.enum(['open', 'won', 'lost']).nullable(),
  pipeline: shortText.nullable(),
  /** Expected close while open. */
  closeDate: day.nullable(),
  createdDate: day.nullable(),
  /** The day on which it was won or lost. */
  closedDate: day.nullable(),
  /** The day on which the present stage began, where the source says it. */
  stageSince: day.nullable(),
  owner: shortText.nullable(),
  /** What the CRM itself claims, 0…100. */
  siteProbabilityPercent: z.number().min(0).max(100).nullable(),
  companyKey: key.nullable(),
  companyName: shortText.nullable(),
  personKeys: z.array(key).max(200),
  nextStep: shortText.nullable(),
  nextActivityDate: day.nullable(),
  lastActivityDate: day.nullable(),
  source: shortText.nullable(),
  product: shortText.nullable(),
});
export const MessageFields = z.strictObject({
  /** Key of the thread, or of the ticket, that it belongs to. */
  threadKey: key,
  subject: shortText.nullable(),
  from: Address.nullable(),
  /** To and Cc together: Gmail does not tell them apart. */
  to: z.array(Address).max(200),
  at: instant.nullable(),
  /** Text as shown, without quoted history. null while the message is collapsed or only its list row was seen. */
  text: text.nullable(),
  /** First words, from a list row or a collapsed message. */
  snippet: shortText.nullable(),
  unread: z.boolean().nullable(),
  /** Number of messages in the thread as the list row says it. */
  threadCount: z.int().nullable(),
  /** Written by the user's own side, where the page itself says so: a help desk marks its agents and shows no address of theirs. null or absent: the addresses tell. */
  outbound: z.boolean().nullable().optional(),
  /** Labels of the thread as the mail page shows them; absent where none were looked for. */
  labels: z.array(shortText).max(50).optional(),
});
export const TicketFields = z.strictObject({
  subject: shortText.nullable(),
  status: z.enum(['new', 'open', 'pending', 'solved', 'closed']).nullable(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).nullable(),
  requester: Address.nullable(),
  openedAt: instant.nullable(),
  category: shortText.nullable(),
});
export const ArticleFields = z.strictObject({
  title: shortText,
  body: text,
  /** Questions that it answers, as customers put them. */
  phrasings: z.array(shortText).max(200),
  category: shortText.nullable(),
  /** BCP 47: en, zh, … */
  language: shortText,
  /** Who keeps it up to date; absent where nobody was named. */
  owner: shortText.nullable().optional(),
  editedAt: instant.nullable(),
});
export const TemplateFields = z.strictObject({
  title: shortText,
  category: shortText,
  language: shortText,
  tone: z.enum(['short', 'warm', 'formal']),
  /** Text with slots: `{{person.firstName}}`. The slots are listed in core/support/reply. */
  body: text,
  /** Who keeps it up to date; absent where nobody was named. */
  owner: shortText.nullable().optional(),
  editedAt: instant.nullable(),
});
export const TaskFields = z.strictObject({
  title: shortText,
  dueAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** The records that it is about. */
  aboutKeys: z.array(key).max(50),
  /** Further texts of its row in a list, in reading order (a person, a case number): the row does not say what each of them is. */
  details: z.array(shortText).max(20).optional(),
});

const base = {
  id: shortText,
  keys: z.array(key).min(1).max(200),
  firstSeenAt: instant,
  /** Last time a source confirmed any field; freshness is counted from here. */
  lastSeenAt: instant,
  /** Last time a field changed. */
  changedAt: instant,
  /** Counts the writes; starts at 1. */
  version: z.int().min(1),
  /** Where each field came from. A field that no source named has no entry. */
  provenance: z.record(z.string(), Provenance),
};
export const Person = z.strictObject({ kind: z.literal('person'), ...base, ...PersonFields.shape });
export const Company = z.strictObject({ kind: z.literal('company'), ...base, ...CompanyFields.shape });
export const Deal = z.strictObject({ kind: z.literal('deal'), ...base, ...DealFields.shape });
export const Message = z.strictObject({ kind: z.literal('message'), ...base, ...MessageFields.shape });
export const Ticket = z.strictObject({ kind: z.literal('ticket'), ...base, ...TicketFields.shape });
export const Article = z.strictObject({ kind: z.literal('article'), ...base, ...ArticleFields.shape });
export const Template = z.strictObject({ kind: z.literal('template'), ...base, ...TemplateFields.shape });
export const Task = z.strictObject({ kind: z.literal('task'), ...base, ...TaskFields.shape });

export const AnyRecord = z.discriminatedUnion('kind', [
  Person,
  Company,
  Deal,
  Message,
  Ticket,
  Article,
  Template,
  Task,
]);
export type AnyRecord = z.infer<typeof AnyRecord>;
export type Kind = AnyRecord['kind'];
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>;
export type Person = z.infer<typeof Person>;
export type Company = z.infer<typeof Company>;
export type Deal = z.infer<typeof Deal>;
export type Message = z.infer<typeof Message>;
export type Ticket = z.infer<typeof Ticket>;
export type Article = z.infer<typeof Article>;
export type Template = z.infer<typeof Template>;
export type Task = z.infer<typeof Task>;

export const FIELDS = {
  person: PersonFields,
  company: CompanyFields,
  deal: DealFields,
  message: MessageFields,
  ticket: TicketFields,
  article: ArticleFields,
  template: TemplateFields,
  task: TaskFields,
} as const;
export type FieldsOf<K extends Kind> = z.infer<(typeof FIELDS)[K]>;
