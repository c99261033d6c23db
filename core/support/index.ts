import type { Coverage, Words } from '../records/result';
import type { Settings } from '../records/settings';
import { daysBetween, type Instant } from '../records/time';
import type { World } from '../records/world';
import { isAutomated } from './automated';
import { type CaseSettings, type CaseSources, caseSources, supportCase } from './case';
import { type Conversation, conversations } from './conversations';
import type { SupportEngine } from './engine';
import { conversationOf, type SupportPage } from './page-conversation';
import type { SupportCase, SupportResult } from './reply/result';
import { withSameProblems } from './triage/with-same-problems';

export { createSupport, type SupportEngine } from './engine';
export { entryFields, entryVersions, knowledgeBase, knowledgeFinder, previewEntry } from './knowledge';
export { knowledgeMarkdown } from './knowledge/export-markdown';
export { articleTable, templateTable } from './knowledge/export-table';
export { learned } from './learning/learned';
export type { SupportPage } from './page-conversation';
export { playbookRecords } from './playbook';

/** Cases in the queue; each is classified, so that endless inboxes don't take endless time. */
const QUEUE_LIMIT = 100;
/** An unanswered mail thread leaves the queue after this many days; a ticket stays until it is closed. */
const QUEUE_DAYS = 60;

/**
 * Understands the page's latest inbound message and every open one: category, priority, articles and replies. `current` is null when the
 * page shows no such message. The queue holds open tickets and unanswered threads by urgency, then those that wait longest.
 *
 * @param timeZone where the user is (IANA name): replies greet by the time of day there
 */
export function supportAnalysis(
  world: World,
  settings: Pick<Settings, 'ownAddresses'> & CaseSettings,
  now: Instant,
  page: SupportPage | null,
  engine: SupportEngine,
  timeZone = 'UTC',
): SupportResult {
  const learnt = engine.learn(world);
  const sources = caseSources(world, settings, now, learnt, timeZone);
  const all = conversations(world, settings);
  const shown = page === null ? null : conversationOf(page, all);
  const { open, left } = openOnes(all, sources);
  const queue = open
    .map(conversation => supportCase(conversation, sources))
    .sort(
      (a, b) =>
        b.urgency.score - a.urgency.score || compare(a.at ?? '~', b.at ?? '~') || compare(a.threadKey, b.threadKey),
    );
  return {
    ...withSameProblems(shown ? currentCase(shown, sources) : null, queue, sources),
    categories: learnt.classifier.categories,
    training: learnt.training,
    coverage: coverage(all, open, now, left),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function currentCase(conversation: Conversation, sources: CaseSources): SupportCase | null {
  if (conversation.inbound !== null) return supportCase(conversation, sources);
  // Without the user's own addresses nobody can tell the sides apart; the user looks at this thread, so its latest message is meant.
  const inbound = conversation.directionKnown ? null : (conversation.messages.at(-1) ?? null);
  return inbound === null && conversation.ticket === null ? null : supportCase({ ...conversation, inbound }, sources);
}

function openOnes(all: readonly Conversation[], { world, now }: CaseSources): { open: Conversation[]; left: Words[] } {
  const putAway = putAwaySubjects(world, now);
  let noDirection = 0;
  let automated = 0;
  const waiting = all.filter(conversation => {
    const { ticket, inbound, answered } = conversation;
    if (
      [conversation.threadKey, inbound?.id, ticket?.id].some(subject => subject !== undefined && putAway.has(subject))
    ) {
      return false;
    }
    if (ticket !== null) return !answered;
    if (!conversation.directionKnown) noDirection++;
    if (!conversation.directionKnown || answered || inbound === null) return false;
    if (isAutomated(inbound)) automated++;
    return !isAutomated(inbound);
  });
  const recent = waiting.filter(
    ({ ticket, inbound }) => ticket !== null || daysBetween(inbound!.at!, now) <= QUEUE_DAYS,
  );
  const open = recent
    .sort((a, b) => compare(timeOf(b), timeOf(a)) || compare(a.threadKey, b.threadKey))
    .slice(0, QUEUE_LIMIT);
  const noText = open.filter(({ inbound }) => inbound !== null && inbound.text === null).length;
  const counts = [
    { code: 'support.left.no-text', n: noText },
    { code: 'support.left.no-direction', n: noDirection },
    { code: 'support.left.automated', n: automated },
    { code: 'support.left.over-limit', n: waiting.length - open.length },
  ];
  return { open, left: counts.filter(({ n }) => n > 0).map(({ code, n }) => ({ code, params: { n } })) };
}

/** Subjects that the user has done, dismissed or snoozed beyond now, and not reopened since. */
function putAwaySubjects(world: World, now: Instant): Set<string> {
  const subjects = new Set<string>();
  for (const { what, subject, until } of world.decisions) {
    if (what === 'done' || what === 'dismissed' || (what === 'snoozed' && until !== null && until > now))
      subjects.add(subject);
    else if (what === 'reopened' || what === 'snoozed') subjects.delete(subject);
  }
  return subjects;
}

function timeOf({ inbound, ticket }: Conversation): string {
  return inbound?.at ?? ticket?.openedAt ?? '';
}

function coverage(all: readonly Conversation[], open: readonly Conversation[], now: Instant, left: Words[]): Coverage {
  const readings = open.map(({ inbound, ticket }) => (inbound ?? ticket)!.lastSeenAt);
  return {
    used: open.length,
    seen: all.length,
    stated: null,
    oldestDays: readings.length === 0 ? null : Math.max(...readings.map(at => daysBetween(at, now))),
    left,
  };
}
