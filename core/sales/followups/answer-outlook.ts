import type { Reason, Words } from '../../records/result';
import type { Settings } from '../../records/settings';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { logit } from '../../stats/logit';
import { answerChances } from '../answer-probability/answer-chances';
import { Correspondence } from '../answer-probability/correspondence';
import { ANSWER_DAYS, type Letter } from '../answer-probability/letter';
import type { Candidate } from './candidates';
import { dayNumber, ownLetters, USER } from './own-letters';

/** Letters of the user with a known outcome that the model learns from at most, the latest ones: more add time, not knowledge. */
const MOST_LETTERS = 1_500;
/** Priority of one unit of log-odds above the user's usual rate, and the most that it counts. */
const PER_LOGIT = 0.4;
const LIMIT = 1;
/** The usual rate begins at even odds, worth so many letters. */
const PRIOR = 8;

export interface AnswerOutlook {
  /** What the chances rest on, or why none are told. */
  basis: Words | null;
  /** The reason for each person, by the person's id. */
  reasons: ReadonlyMap<string, Reason>;
}

/**
 * How likely each candidate would answer a mail written now, within seven days, against the user's usual rate: learned from the user's own mail and told only where the model
 * foretold who answered better than that rate (see `answerChances`). Whoever waits for the user is left out: there the question is another one.
 *
 * @returns reasons of value 0.4 for each unit of log-odds from the usual rate, at most 1 either way
 */
export function answerOutlook(
  world: World,
  settings: Settings,
  now: Instant,
  candidates: readonly Candidate[],
): AnswerOutlook {
  const reasons = new Map<string, Reason>();
  const letters = ownLetters(world, settings, now);
  const known = outcomes(letters, now);
  const n = known.places.length;
  if (n === 0) return { basis: null, reasons };
  const rate = (known.answered.reduce((sum, each) => sum + each, 0) + PRIOR / 2) / (n + PRIOR);
  const asked = candidates.flatMap(({ person, conversation }) =>
    person === null || conversation === null || conversation.debt === 'you' || conversation.last.message.at > now
      ? []
      : [{ id: person.id, message: conversation.last.message }],
  );
  const all = [...letters, ...asked.map(({ id, message }) => supposed(id, message.threadKey, now))];
  const places = Int32Array.from(asked, (_, at) => letters.length + at);
  const chances = answerChances(all, known, places, undefined, true);
  const { settings: chosen, moreDeals, trials } = chances.learned;
  if (asked.length === 0 || !(chosen.trust > 0)) {
    const isFew = trials.length === 0;
    const basis: Words = isFew
      ? { code: 'answers.few', params: { n, more: moreDeals } }
      : { code: 'answers.no-signal', params: { n, rate } };
    return { basis: asked.length === 0 ? null : basis, reasons };
  }
  for (const [at, { id, message }] of asked.entries()) {
    const probability = chances.probabilities[at] as number;
    const value = Math.max(-LIMIT, Math.min(LIMIT, PER_LOGIT * (logit(probability) - logit(rate))));
    reasons.set(id, { code: 'followup.answer', params: { probability, rate }, value, recordIds: [message.id] });
  }
  return { basis: { code: 'answers.signal', params: { n, rate } }, reasons };
}

/** The user's latest letters whose seven days are over, and whether they were answered in time. */
function outcomes(letters: readonly Letter[], now: Instant): { places: Int32Array; answered: Float64Array } {
  const correspondence = new Correspondence(letters);
  for (const letter of letters) correspondence.add(letter);
  const over = dayNumber(now) - ANSWER_DAYS;
  const places = Int32Array.from(letters.keys())
    .filter(place => letters[place]!.person === USER && letters[place]!.at < over)
    .slice(-MOST_LETTERS);
  return { places, answered: Float64Array.from(places, place => (correspondence.isAnswered(place) ? 1 : 0)) };
}

function supposed(to: string, thread: string, now: Instant): Letter {
  const at = dayNumber(now);
  return { person: USER, to, thread, at, repliesTo: -1, opens: null, subject: null, text: null, supposed: true };
}
