import type { Decision } from '../records/decision';
import type { Deal } from '../records/records';
import { DAY_MS, type Instant } from '../records/time';
import { type Random, seededRandom } from './random';

/** Questions of lead qualification, by their ids in the ready process. */
const QUESTIONS = ['need', 'budget', 'timing'];
/** What the process asks of an open deal up to its stage, and in it. */
const ASKED_BEFORE: Record<string, readonly string[]> = {
  Demo: [...QUESTIONS, 'decision-maker'],
  Proposal: [...QUESTIONS, 'decision-maker'],
  Negotiation: [...QUESTIONS, 'decision-maker', 'presented', 'sent', 'people:2'],
};
const ASKED_NOW: Record<string, readonly string[]> = {
  Qualification: [...QUESTIONS, 'decision-maker'],
  Demo: ['presented'],
  Proposal: ['presented', 'sent', 'people:2'],
  Negotiation: ['terms', 'signature'],
};
/** How often a question was asked of a deal that is closed by now, and how often the answer was yes. */
const ASKED = 0.85;
const YES = { won: 0.82, lost: 0.45 };
/** Open deals that came into their stage with all that it takes; the others lack a thing or two. */
const COMPLETE = 0.8;
/** How often a step of the present stage is done already. */
const DONE = 0.65;

/**
 * What the sample's user ticked on its deals while they were open. Questions are answered with yes more often where the deal was won, so that the
 * checklist has something to tell.
 */
export function makeAnswers(deals: readonly Deal[], start: Instant, seed = 41): Decision[] {
  const random = seededRandom(seed);
  const decisions: Decision[] = [];
  for (const deal of deals) {
    const from = Date.parse(deal.createdDate ?? start);
    const to = Date.parse(deal.closedDate ?? start);
    // On the day of its closing an answer would come too late.
    const days = (to - from) / DAY_MS - 1;
    for (const [step, text] of answersOf(deal, random)) {
      const share = random.uniform();
      if (days < 1) continue;
      const at = new Date(from + Math.floor((0.5 + share * (days - 0.5)) * 1_440) * 60_000).toISOString();
      const id = `sample ${deal.id} ${step}`;
      decisions.push({ id, at, what: 'checked', subject: deal.id, until: null, choice: step, text });
    }
  }
  return decisions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

function answersOf({ status, stage }: Deal, random: Random): [step: string, text: 'yes' | 'no'][] {
  if (status === 'won' || status === 'lost') {
    return QUESTIONS.flatMap((step): [string, 'yes' | 'no'][] => {
      const [asked, yes] = [random.happens(ASKED), random.happens(YES[status])];
      return asked ? [[step, yes ? 'yes' : 'no']] : [];
    });
  }
  const isComplete = random.happens(COMPLETE);
  const done = [
    ...(ASKED_BEFORE[stage ?? ''] ?? []).filter(() => isComplete || random.happens(DONE)),
    ...(ASKED_NOW[stage ?? ''] ?? []).filter(() => random.happens(DONE)),
  ];
  return done.map(step => [step, 'yes']);
}
