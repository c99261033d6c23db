import type { AnyRecord, Deal } from '../../records/records';
import type { Reason } from '../../records/result';
import type { Settings } from '../../records/settings';
import { type Day, dayOf, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import { median } from '../../stats/median';
import { quantile } from '../../stats/quantile';
import { rankOrder } from '../../stats/rank-order';
import { softmax } from '../../stats/softmax';
import { coverageOf } from '../coverage';
import { purse } from '../currency/purse';
import { cycleDays } from '../history/cycle-days';
import { repeatBusiness } from '../repeat-business/repeat-business';
import { fitWins } from '../win-probability/win-probability';
import { answerOutlook } from './answer-outlook';
import { type Candidate, candidates } from './candidates';
import { conversationReasons } from './conversation-reasons';
import { dealReasons, type Yardstick } from './deal-reasons';
import { reminderReasons, taskReasons, ticketReasons } from './duty-reasons';
import { familyOf } from './family';
import { hiddenBy, newestDecisions } from './hidden';
import { learnedWeights } from './learned-weights';
import { repeatReasons } from './repeat-reasons';
import type { FollowUp, FollowUps } from './result';
import { isWorthwhile } from './worthwhile';

/** Won deals needed before their duration is a yardstick. */
const LEAST_WON = 10;
const MOST_ITEMS = 200;
/** Codes that speak for somebody at any time. */
const NO_CAUSE = new Set(['followup.worth', 'followup.answer']);
/** Reasons smaller than this are left out. */
const LEAST_VALUE = 0.01;

/**
 * Whom to follow up now: everybody with an open matter, by a priority that is the sum of its reasons, shown as the share
 * `P(x) = e^(αx) / Σ e^(αi)` with α = `settings.focus`. Reasons count as much as the user's own decisions taught (see `learnedWeights`).
 *
 * @returns items by share, highest first; equal ones by their subject's id; at most 200 of them, while the shares and counts are over all
 */
export function followUps(world: World, settings: Settings, now: Instant): FollowUps {
  const today = dayOf(now);
  const chances = openChances(world, settings, now);
  const yardstick = yardstickOf(world, settings, chances);
  const decisions = newestDecisions(world.decisions);
  const repeats = repeatReasons(world, repeatBusiness(world, settings, now), now);
  const { list, quiet } = candidates(world, settings, now, repeats);
  const answers = answerOutlook(world, settings, now, list);
  const learned = learnedWeights(world.decisions);
  const factors = new Map(learned.families.map(({ family, factor }) => [family, factor]));
  const hidden = { done: 0, snoozed: 0, dismissed: 0 };
  const items: FollowUp[] = [];
  const used: AnyRecord[] = [];
  for (const candidate of list) {
    const { person, conversation, tickets } = candidate;
    const weighed = weighDeals(candidate, chances, yardstick, today);
    const deal = weighed?.deal ?? null;
    const subject = person?.id ?? (deal as Deal).id;
    const threadKey = conversation?.last.message.threadKey ?? null;
    const about = [subject, deal?.id, threadKey].map(id => (id ? (decisions.get(id) ?? null) : null));
    const decision = about.reduce((newest, each) => ((each?.at ?? '') > (newest?.at ?? '') ? each : newest), null);
    const hides = hiddenBy(decision, { conversation, deal, tickets }, now);
    if (hides !== null) {
      hidden[hides]++;
      continue;
    }
    const reasons = [
      ...(conversation === null ? [] : conversationReasons(conversation, now)),
      ...(person === null ? [] : asList(answers.reasons.get(person.id))),
      ...(weighed?.reasons ?? []),
      ...(weighed === null && person !== null ? asList(repeats.get(person.id)) : []),
      ...ticketReasons(tickets),
      ...taskReasons(candidate.tasks, now),
      ...reminderReasons(decision, now),
    ]
      .map(reason => ({ ...reason, value: reason.value * (factors.get(familyOf(reason.code)) ?? 1) }))
      // What has faded away is no reason any more.
      .filter(reason => Math.abs(reason.value) >= LEAST_VALUE)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.code < b.code ? -1 : 1));
    used.push(person ?? (deal as Deal));
    items.push({
      subject,
      personId: person?.id ?? null,
      personName: person?.name ?? null,
      companyName: person?.companyName ?? deal?.companyName ?? null,
      email: person?.emails[0] ?? null,
      deal:
        deal === null
          ? null
          : {
              id: deal.id,
              name: deal.name,
              amount: deal.amount,
              stage: deal.stage,
              winProbability: chances.get(deal.id) ?? null,
            },
      threadKey,
      url: latestUrl([conversation?.last.message ?? null, deal, person]),
      priority: reasons.reduce((sum, reason) => sum + reason.value, 0),
      share: 0,
      headline: headlineOf(reasons),
      reasons,
    });
  }
  const worthwhile = items.filter(item => isWorthwhile(item.priority, item.reasons)).length;
  const considered = items.length;
  const shares = softmax(
    items.map(item => item.priority),
    settings.focus,
  );
  for (const [at, item] of items.entries()) item.share = shares[at] as number;
  return {
    items: ranked(items).slice(0, MOST_ITEMS),
    considered,
    worthwhile,
    snoozed: hidden.snoozed,
    done: hidden.done,
    focus: settings.focus,
    learned,
    answers: answers.basis,
    coverage: coverageOf(world, now, 'person', used, list.length + quiet, [
      ...(settings.ownAddresses.length === 0 && world.messages.length > 0 ? [{ code: 'left.no-direction' }] : []),
      { code: 'left.nothing-open', params: { n: quiet } },
      { code: 'left.done', params: { n: hidden.done } },
      { code: 'left.snoozed', params: { n: hidden.snoozed } },
      { code: 'left.dismissed', params: { n: hidden.dismissed } },
    ]),
  };
}

function asList(reason: Reason | undefined): Reason[] {
  return reason === undefined ? [] : [reason];
}

/** By priority, highest first; equal ones by their subject's id. */
function ranked(items: readonly FollowUp[]): FollowUp[] {
  const inOrder = items.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const order = rankOrder(Float64Array.from(inOrder, item => item.priority));
  return Array.from(order, at => inOrder[at] as FollowUp);
}

function openChances(world: World, settings: Settings, now: Instant): Map<string, number> {
  const model = fitWins(world, settings, now);
  const open = world.deals.filter(deal => deal.status === 'open');
  return new Map(open.map(deal => [deal.id, model.predict(deal).probability]));
}

function yardstickOf(world: World, settings: Settings, chances: ReadonlyMap<string, number>): Yardstick {
  const { minor, currency } = purse(
    world.deals.map(deal => deal.amount),
    settings,
  );
  const expected: number[] = [];
  const wonDays: number[] = [];
  for (const deal of world.deals) {
    const chance = chances.get(deal.id);
    const amount = minor(deal.amount);
    if (chance !== undefined && amount !== null && amount > 0) expected.push(chance * amount);
    const days = deal.status === 'won' ? cycleDays(deal) : null;
    if (days !== null) wonDays.push(days);
  }
  const at = (p: number) => quantile(wonDays, p) as number;
  return {
    minor,
    currency,
    medianExpectedMinor: median(expected),
    wonDays: wonDays.length < LEAST_WON ? null : { low: at(0.25), usual: at(0.5), high: at(0.9), longest: at(1) },
  };
}

/** Of several deals the one that speaks loudest; the others would only repeat it. */
function weighDeals(
  { deals, tasks }: Candidate,
  chances: ReadonlyMap<string, number>,
  yardstick: Yardstick,
  today: Day,
): { deal: Deal; reasons: Reason[] } | null {
  let best: { deal: Deal; reasons: Reason[]; sum: number } | null = null;
  for (const deal of deals) {
    const reasons = dealReasons(deal, chances.get(deal.id) as number, yardstick, today, tasks.length > 0);
    const sum = reasons.reduce((total, reason) => total + reason.value, 0);
    if (best === null || sum > best.sum || (sum === best.sum && deal.id < best.deal.id)) best = { deal, reasons, sum };
  }
  return best;
}

function headlineOf(reasons: readonly Reason[]): FollowUp['headline'] {
  const positive = reasons.filter(reason => reason.value > 0);
  // An amount or a good chance alone says nothing about why now.
  const strongest = positive.find(({ code }) => !NO_CAUSE.has(code)) ?? positive[0];
  if (strongest === undefined) return { code: 'followup.nothing' };
  return strongest.params === undefined ? { code: strongest.code } : { code: strongest.code, params: strongest.params };
}

function latestUrl(records: readonly (AnyRecord | null)[]): string | null {
  let latest: { url: string; at: Instant } | null = null;
  for (const record of records) {
    for (const source of Object.values(record?.provenance ?? {})) {
      if (source.from === 'page' && (latest === null || source.at > latest.at)) latest = source;
    }
  }
  return latest?.url ?? null;
}
