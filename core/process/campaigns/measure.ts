import type { Campaign, CampaignMember } from '../../records/campaign';
import { DAY_MS, dayOf, type Instant } from '../../records/time';
import { rateDifference } from '../../stats/rate-difference';
import { trialsToTell } from '../../stats/trials-to-tell';
import { isAnswer } from '../outreach/is-answer';
import type { Standing, Standings } from '../outreach/standing';
import type { Memberships } from './memberships';

/** One side of the comparison. */
export interface ArmCount {
  /** People whose window is over: the comparison rests on them. */
  n: number;
  successes: number;
  /** People whose window is still open, and how many of them have answered or won by now. */
  open: number;
  soFar: number;
}

export interface OutcomeMeasure {
  what: 'answer' | 'win';
  written: ArmCount;
  heldOut: ArmCount;
  /** Rate of those written to less that of those held out, with its 95 % interval; null where one side is empty. */
  difference: { difference: number; low: number; high: number } | null;
  /** `nothing-yet`: no window is over on one of the sides; `too-few`: the interval holds 0. */
  verdict: 'nothing-yet' | 'too-few' | 'more' | 'fewer';
  /** too-few: people of the campaign, both sides, that it takes besides to tell a difference of `detectable`, at 80 % power. */
  needed: { people: number; detectable: number } | null;
}

/** Smaller differences are not worth the people that it would take. */
const LEAST_DIFFERENCE = 0.05;

/**
 * What a campaign brought: answers and deals won within the window after a person's turn, against the same among those who were held out.
 * The turn of somebody held out comes when the list passes their place. Who was skipped or put off counts among those written to, as the draw decided
 * about them: leaving them out would compare chosen people with all people. Silence is no success, and neither is an automatic reply or an opt-out.
 */
export function measureCampaign(
  campaign: Campaign,
  known: Standings,
  all: Memberships,
  now: Instant,
): OutcomeMeasure[] {
  const turns = turnsOf(all.of(campaign.id), known);
  return (['answer', 'win'] as const).map(what => {
    const count = (arm: CampaignMember['arm']) => {
      const counted: ArmCount = { n: 0, successes: 0, open: 0, soFar: 0 };
      for (const { member, turnAt } of turns) {
        if (member.arm !== arm) continue;
        const standing = known.of(member.personId);
        const isBanned = arm === 'hold-out' && standing.ban?.at != null && standing.ban.at < turnAt;
        if (standing.person === null || isBanned) continue;
        const end = new Date(Date.parse(turnAt) + campaign.windowDays * DAY_MS).toISOString();
        const success = (what === 'answer' ? answered : won)(standing, turnAt, end);
        if (end <= now) {
          counted.n++;
          if (success) counted.successes++;
        } else {
          counted.open++;
          if (success) counted.soFar++;
        }
      }
      return counted;
    };
    return judged(what, count('write'), count('hold-out'), campaign.holdOutPercent / 100);
  });
}

/** When it was whose turn: of those held out when somebody behind them in the list had theirs. */
function turnsOf(members: readonly CampaignMember[], known: Standings): { member: CampaignMember; turnAt: Instant }[] {
  const turns: { member: CampaignMember; turnAt: Instant }[] = [];
  let behind: Instant | null = null;
  for (const member of members.toReversed()) {
    if (member.arm === 'write') {
      if (member.turnAt === null) continue;
      behind = member.turnAt;
      turns.push({ member, turnAt: member.turnAt });
    } else if (behind !== null) turns.push({ member, turnAt: behind });
  }
  const last = turns.map(({ turnAt }) => turnAt).reduce((a, b) => (a > b ? a : b), '');
  const isThrough = members.every(
    ({ arm, turnAt, personId }) => arm === 'hold-out' || turnAt !== null || isUnwritable(known.of(personId)),
  );
  // The last places of a list that is through are passed with its last turn.
  if (isThrough && last !== '') {
    const had = new Set(turns.map(({ member }) => member));
    for (const member of members)
      if (!had.has(member) && member.arm === 'hold-out') turns.push({ member, turnAt: last });
  }
  return turns;
}

const isUnwritable = ({ person, ban }: Standing) => person === null || ban !== null;

function answered({ turns, ban }: Standing, from: Instant, to: Instant): boolean {
  return turns.some(
    ({ message, direction }) =>
      direction !== 'out' &&
      message.at > from &&
      message.at <= to &&
      message.id !== ban?.messageId &&
      isAnswer(message),
  );
}

/** A deal won on the very day may have been won before. */
function won({ deals }: Standing, from: Instant, to: Instant): boolean {
  return deals.some(
    ({ status, closedDate }) =>
      status === 'won' && closedDate !== null && closedDate > dayOf(from) && closedDate <= dayOf(to),
  );
}

function judged(what: OutcomeMeasure['what'], written: ArmCount, heldOut: ArmCount, share: number): OutcomeMeasure {
  const difference = rateDifference(written, heldOut);
  if (difference === null) return { what, written, heldOut, difference, verdict: 'nothing-yet', needed: null };
  const verdict = difference.low > 0 ? 'more' : difference.high < 0 ? 'fewer' : 'too-few';
  return {
    what,
    written,
    heldOut,
    difference,
    verdict,
    needed: verdict === 'too-few' && share > 0 ? needed(written, heldOut, share) : null,
  };
}

/** At the rates seen so far, each drawn to the middle as by one success and one failure more; at least 5 points apart. */
function needed(written: ArmCount, heldOut: ArmCount, share: number): { people: number; detectable: number } {
  const rate = ({ n, successes }: ArmCount) => (successes + 1) / (n + 2);
  const base = rate(heldOut);
  const apart = rate(written) - base;
  const detectable = Math.max(Math.abs(apart), LEAST_DIFFERENCE);
  const other = base + detectable <= 1 && apart >= 0 ? base + detectable : Math.max(0, base - detectable);
  const k = share / (1 - share);
  const people = Math.ceil(trialsToTell(other, base, k) * (1 + k)) - written.n - heldOut.n;
  return { people: Math.max(1, people), detectable };
}
