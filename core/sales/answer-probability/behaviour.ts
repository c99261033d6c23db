import type { Feature } from '../tabular-learner';
import { Correspondence, type Rate, type Writer } from './correspondence';
import type { Letter } from './letter';
import { wordingOf } from './wording';

/** Outcomes that a rate is shrunk by towards the one behind it. */
const SHRINKAGE = 4;

export interface Behaviour {
  /** With a value for each of the wanted places. */
  features: Feature[];
  /** Whether each of the wanted letters was answered in time, 0 or 1; tells nothing before the seven days are over. */
  answered: Float64Array;
}

/**
 * What was known of each letter when it was written: how its writer and the other side have answered, how lately and how often they wrote, where the thread stands, and how it is worded.
 * A letter's numbers rest on letters before it, and on outcomes that were over by then.
 *
 * @param letters in the order of time
 * @param wanted places to describe, ascending
 */
export function behaviourOf(letters: readonly Letter[], wanted: Int32Array): Behaviour {
  const correspondence = new Correspondence(letters);
  const rows: Record<string, number>[] = [];
  let next = 0;
  for (const [place, letter] of letters.entries()) {
    if (next === wanted.length) break;
    if (wanted[next] === place) {
      correspondence.passTo(letter.at);
      rows.push({ ...describe(correspondence, letter), ...wordingOf(letter) });
      next++;
    }
    if (letter.supposed) continue;
    correspondence.add(letter);
  }
  const features = Object.keys(rows[0] ?? {}).map(
    (name): Feature => ({ name, kind: 'number', values: Float64Array.from(rows, row => row[name]!), levels: [] }),
  );
  return { features, answered: Float64Array.from(wanted, place => (correspondence.isAnswered(place) ? 1 : 0)) };
}

function describe(known: Correspondence, letter: Letter): Record<string, number> {
  const { person, at, thread } = letter;
  const partner = known.partnerOf(letter);
  const writer = known.writerOf(person);
  const usual = (known.all.answered + SHRINKAGE / 2) / (known.all.known + SHRINKAGE);
  const lately = known.knownLately.at(at);
  return {
    hour: (at % 1) * 24,
    weekday: Math.floor(at + 4) % 7,
    opens: letter.opens === null ? (letter.repliesTo === -1 ? 1 : 0) : letter.opens ? 1 : 0,
    traffic: Math.log1p(known.traffic.at(at)),
    answeredLately: (known.answeredLately.at(at) + SHRINKAGE * usual) / (lately + SHRINKAGE),
    senderRate: shrunk(writer.asked, usual),
    senderRepliedRate: shrunk(writer.replied, shrunk(known.replied, usual)),
    senderGave: shrunk(writer.gave, usual),
    ...standing('sender', writer, at),
    ...partnerPart(known, letter, partner, usual),
    ...threadPart(known, thread, person, at),
    ...repliedPart(known, letter),
  };
}

function partnerPart(
  known: Correspondence,
  { person, at }: Letter,
  partner: string | null,
  usual: number,
): Record<string, number> {
  const other = partner === null ? null : known.writerOf(partner);
  const to = partner === null ? null : known.directionOf(person, partner);
  const back = partner === null ? null : known.directionOf(partner, person);
  const gave = other === null ? Number.NaN : shrunk(other.gave, usual);
  return {
    ...standing('partner', other, at),
    partnerGave: gave,
    partnerAsked: other === null ? Number.NaN : shrunk(other.asked, usual),
    partnerLogHours: other === null || other.answers === 0 ? Number.NaN : other.logHours / other.answers,
    partnerBalance: other === null ? Number.NaN : Math.log((other.sent + 1) / (other.received + 1)),
    pairSent: to === null ? Number.NaN : Math.log1p(to.sent),
    pairBack: back === null ? Number.NaN : Math.log1p(back.sent),
    pairBalance: to === null || back === null ? Number.NaN : Math.log((back.sent + 1) / (to.sent + 1)),
    pairSentLately: to === null ? Number.NaN : to.lately.at(at),
    pairBackLately: back === null ? Number.NaN : back.lately.at(at),
    pairSentSince: to === null ? Number.NaN : Math.log1p(24 * (at - to.lastSent)),
    pairBackSince: back === null ? Number.NaN : Math.log1p(24 * (at - back.lastSent)),
    pairRate: to === null ? Number.NaN : shrunk(to.rate, gave),
  };
}

function threadPart(known: Correspondence, name: string | null, person: string, at: number): Record<string, number> {
  const thread = name === null ? undefined : known.threads.get(name);
  return {
    threadLetters: Math.log1p(thread?.letters ?? 0),
    threadPeople: thread?.byPerson.size ?? 0,
    threadOwn: thread?.byPerson.get(person) ?? 0,
    threadIsOwn: thread === undefined ? Number.NaN : thread.opener === person ? 1 : 0,
    threadSince: thread === undefined ? Number.NaN : Math.log1p(24 * (at - thread.last)),
    threadAge: thread === undefined ? Number.NaN : Math.log1p(24 * (at - thread.began)),
  };
}

function repliedPart(known: Correspondence, { person, at, repliesTo, thread }: Letter): Record<string, number> {
  const replied = known.letterAt(repliesTo);
  const opener = thread === null ? undefined : known.threads.get(thread)?.opener;
  return {
    repliesAfter: replied === null ? Number.NaN : Math.log1p(24 * (at - replied.at)),
    repliesToOwn: replied === null ? Number.NaN : replied.person === person ? 1 : 0,
    repliesToOpener: replied === null ? Number.NaN : replied.person === opener ? 1 : 0,
    repliesBefore: replied === null ? Number.NaN : known.repliesTo(repliesTo),
  };
}

function standing(name: string, writer: Writer | null, at: number): Record<string, number> {
  const of = (value: (writer: Writer) => number) => (writer === null ? Number.NaN : value(writer));
  return {
    [`${name}Sent`]: of(({ sent }) => Math.log1p(sent)),
    [`${name}Received`]: of(({ received }) => Math.log1p(received)),
    [`${name}Contacts`]: of(({ contacts }) => Math.log1p(contacts.size)),
    [`${name}SentSince`]: of(({ lastSent }) => Math.log1p(24 * (at - lastSent))),
    [`${name}ReceivedSince`]: of(({ lastReceived }) => Math.log1p(24 * (at - lastReceived))),
    [`${name}Age`]: of(({ firstSeen }) => Math.log1p(at - firstSeen)),
    [`${name}SentLately`]: of(({ sentLately }) => Math.log1p(sentLately.at(at))),
    [`${name}SentOfLate`]: of(({ sentOfLate }) => Math.log1p(sentOfLate.at(at))),
    [`${name}ReceivedLately`]: of(({ receivedLately }) => Math.log1p(receivedLately.at(at))),
  };
}

function shrunk({ known, answered }: Rate, towards: number): number {
  return (answered + SHRINKAGE * towards) / (known + SHRINKAGE);
}
