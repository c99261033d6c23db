import { emailKey } from '../records/keys';
import type { AnyRecord, Article, Company, Deal, Message, Person, Ticket } from '../records/records';
import type { Settings } from '../records/settings';
import type { Instant } from '../records/time';
import { keyIndex, type World } from '../records/world';
import { purse } from '../sales/currency/purse';
import { median } from '../stats/median';
import { detectLanguage } from '../text/detect-language';
import { categoryDecisions } from './classify/decisions';
import { READ_LIMIT } from './classify/features';
import { priorityOf } from './classify/priority';
import type { Conversation } from './conversations';
import type { Learnt } from './engine';
import { messageText, ownText, subjectText } from './message-text';
import type { ReplyContext } from './reply/context';
import { draftReplies } from './reply/draft-replies';
import { displayName } from './reply/person-name';
import type { SupportCase } from './reply/result';
import { toneOf } from './tone/tone';
import { customerDeals } from './triage/customer-deals';
import { endangeredDeals } from './triage/endangered-deals';
import { type UrgencyMeasure, urgencyOf } from './triage/urgency';

/** What the user set that bears on a case. */
export type CaseSettings = ReplySettings & Pick<Settings, 'answerTargetHours' | 'currency' | 'rates'>;

/** What the user has set about replies. */
export type ReplySettings = Pick<Settings, 'signature'> & Partial<Pick<Settings, 'tone'>>;

/** What all cases of one run share. */
export interface CaseSources {
  world: World;
  settings: CaseSettings;
  now: Instant;
  /** Where the user is: IANA name of the time zone. */
  timeZone: string;
  learnt: Learnt;
  byKey: ReadonlyMap<string, AnyRecord>;
  articles: ReadonlyMap<string, Article>;
  chosen: ReadonlyMap<string, string>;
  /** Open deals by the id of the person. */
  deals: ReadonlyMap<string, Deal[]>;
  measure: UrgencyMeasure;
}

const EXCERPT = 160;

export function caseSources(
  world: World,
  settings: CaseSettings,
  now: Instant,
  learnt: Learnt,
  timeZone: string,
): CaseSources {
  return {
    world,
    settings,
    now,
    timeZone,
    learnt,
    byKey: keyIndex([...world.people, ...world.companies, ...world.deals]),
    articles: new Map(world.articles.map(article => [article.id, article])),
    chosen: categoryDecisions(world.decisions),
    deals: customerDeals(world),
    measure: measureOf(world, settings, now),
  };
}

/** Classifies a conversation's latest inbound message, looks up the articles and drafts the replies. */
export function supportCase(conversation: Conversation, sources: CaseSources): SupportCase {
  const { ticket, inbound: message } = conversation;
  const { learnt, world } = sources;
  const text = (message ? messageText(message) : (ticket?.subject ?? '')).slice(0, READ_LIMIT);
  const { classifier, knowledge } = learnt;
  const { guesses, unsure, evidence } = classifier.classify(text);
  const subjects = [message?.id, ticket?.id, conversation.threadKey, ...(ticket?.keys ?? [])].filter(
    (subject): subject is string => subject !== undefined,
  );
  const chosen = subjects.map(subject => sources.chosen.get(subject)).find(choice => choice !== undefined) ?? null;
  const context = replyContext(conversation, sources);
  const { person } = context;
  const language = detectLanguage(text) ?? person?.language ?? null;
  const hits = knowledge.lookUp(text, language);
  const stated = ticket?.priority ?? null;
  const priority = priorityOf(text, stated);
  const at = message?.at ?? ticket?.openedAt ?? null;
  const tone = toneOf(text, subjectText(message?.subject ?? null), language, at, conversation.outbound);
  const deals = (person && sources.deals.get(person.id)) ?? [];
  const { answered, waitingSince } = conversation;
  const recordIds = [message?.id, ticket?.id].filter(id => id !== undefined);
  const urgency = urgencyOf(
    { recordIds, waitingSince: answered ? null : waitingSince, priority, stated, tone, deals },
    sources.measure,
  );
  const own = message ? ownText(message) : null;
  return {
    threadKey: conversation.threadKey,
    messageId: message?.id ?? null,
    ticketId: ticket?.id ?? null,
    personId: person?.id ?? null,
    personName: person?.name ?? displayName(message?.from?.name ?? ticket?.requester?.name ?? null),
    subject: subjectText(message?.subject ?? null) ?? ticket?.subject ?? null,
    excerpt: own === null || own === '' ? null : own.replace(/\s+/g, ' ').slice(0, EXCERPT),
    at,
    language,
    guesses,
    unsure: unsure && chosen === null,
    chosen,
    evidence,
    priority: priority.priority,
    priorityWords: priority.words,
    tone,
    urgency,
    endangers: endangeredDeals(deals, tone, urgency.waitedHours, sources.settings.answerTargetHours),
    sameProblem: [],
    articles: hits,
    candidates: draftReplies(
      { guesses, unsure, chosen, hits, language, subjects },
      { ...context, feeling: tone.sentiment.step },
      {
        templates: world.templates,
        articles: sources.articles,
        decisions: world.decisions,
        tone: sources.settings.tone,
      },
    ),
    answered,
  };
}

function measureOf(world: World, settings: CaseSettings, now: Instant): UrgencyMeasure {
  const amounts = world.deals.filter(deal => deal.status === 'open').map(deal => deal.amount);
  const ofDeals = purse(amounts, settings);
  const known = amounts.map(ofDeals.minor).filter(minor => minor !== null);
  return { now, targetHours: settings.answerTargetHours, purse: ofDeals, usualMinor: median(known) };
}

/** The records that the slots of a reply to this conversation are filled from; of the writer's feeling it says nothing. */
export function replyContext(
  { ticket, inbound: message }: Pick<Conversation, 'ticket' | 'inbound'>,
  sources: Pick<CaseSources, 'byKey' | 'world' | 'now' | 'timeZone'> & { settings: ReplySettings },
): Omit<ReplyContext, 'article' | 'language'> {
  const person = personOf(message, ticket, sources.byKey);
  const deal = onlyOpenDeal(person, sources.world.deals);
  const company = companyOf(person, deal, sources.byKey);
  const { now, timeZone, settings } = sources;
  return { message, ticket, person, company, deal, signature: settings.signature, now, timeZone, feeling: 0 };
}

function personOf(
  message: Message | null,
  ticket: Ticket | null,
  byKey: ReadonlyMap<string, AnyRecord>,
): Person | null {
  for (const address of [message?.from?.email, ticket?.requester?.email]) {
    const record = address ? byKey.get(emailKey(address)) : undefined;
    if (record?.kind === 'person') return record;
  }
  return null;
}

/** The person's open deal when there is exactly one: of several nobody knows which one is meant. */
function onlyOpenDeal(person: Person | null, deals: readonly Deal[]): Deal | null {
  if (person === null) return null;
  const keys = new Set([...person.keys, ...person.emails.map(emailKey)]);
  const open = deals.filter(deal => deal.status === 'open' && deal.personKeys.some(key => keys.has(key)));
  return open.length === 1 ? open[0]! : null;
}

function companyOf(person: Person | null, deal: Deal | null, byKey: ReadonlyMap<string, AnyRecord>): Company | null {
  for (const key of [person?.companyKey, deal?.companyKey]) {
    const record = key ? byKey.get(key) : undefined;
    if (record?.kind === 'company') return record;
  }
  return null;
}
