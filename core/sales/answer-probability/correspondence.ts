import { FadingCount } from './fading-count';
import { ANSWER_DAYS, type Letter } from './letter';

/** How many letters are older than the days in which an answer counts, and how many of them were answered in time. */
export interface Rate {
  known: number;
  answered: number;
}

/** What is known of one person. Times in days since 1970, NaN: never. */
export class Writer {
  sent = 0;
  received = 0;
  firstSeen = Number.NaN;
  lastSent = Number.NaN;
  lastReceived = Number.NaN;
  readonly contacts = new Set<string>();
  readonly sentLately = new FadingCount(2);
  readonly sentOfLate = new FadingCount(14);
  readonly receivedLately = new FadingCount(2);
  /** Of the letters that they wrote, and of those among them that replied to one. */
  readonly asked: Rate = { known: 0, answered: 0 };
  readonly replied: Rate = { known: 0, answered: 0 };
  /** Of the letters that they got. */
  readonly gave: Rate = { known: 0, answered: 0 };
  /** Sum of ln(1 + hours) until they answered, and how often they did. */
  logHours = 0;
  answers = 0;
}

/** Letters of one person to another. */
export class Direction {
  sent = 0;
  lastSent = Number.NaN;
  readonly lately = new FadingCount(2);
  readonly rate: Rate = { known: 0, answered: 0 };
  /** Places of letters without an answer so far. */
  open: number[] = [];
}

export class Thread {
  letters = 0;
  began = Number.NaN;
  last = Number.NaN;
  opener = '';
  readonly byPerson = new Map<string, number>();
  open: number[] = [];
}

/**
 * Everything that letters tell up to a time, letter by letter. A letter to somebody is answered when they write back, a letter to a list when somebody else replies to it (or, where replies name
 * no letter, writes in its thread), within seven days; an outcome is counted only when these are over.
 */
export class Correspondence {
  readonly writers = new Map<string, Writer>();
  readonly directions = new Map<string, Direction>();
  readonly threads = new Map<string, Thread>();
  readonly all: Rate = { known: 0, answered: 0 };
  readonly replied: Rate = { known: 0, answered: 0 };
  readonly traffic = new FadingCount(7);
  readonly knownLately = new FadingCount(14);
  readonly answeredLately = new FadingCount(14);
  private readonly answeredAt: Float64Array;
  private readonly replies: Int32Array;
  private read = 0;
  private mature = 0;

  constructor(private readonly letters: readonly Letter[]) {
    this.answeredAt = new Float64Array(letters.length).fill(Number.NaN);
    this.replies = new Int32Array(letters.length);
  }

  letterAt(place: number): Letter | null {
    return this.letters[place] ?? null;
  }

  /** Whether an answer in time has come so far. */
  isAnswered(place: number): boolean {
    return !Number.isNaN(this.answeredAt[place]!);
  }

  /** How many letters reply to the one at this place so far. */
  repliesTo(place: number): number {
    return this.replies[place]!;
  }

  /** Whom a letter is meant for: its recipient, the writer of what it replies to, or who began the thread. */
  partnerOf(letter: Letter): string | null {
    const replied = this.letters[letter.repliesTo]?.person ?? null;
    const partner = letter.to ?? replied ?? (letter.thread === null ? null : this.threads.get(letter.thread)?.opener);
    return partner === undefined || partner === letter.person ? null : partner;
  }

  /** Counts the outcomes that are known at this time. Call it before asking for anything. */
  passTo(now: number): void {
    for (; this.mature < this.read && this.letters[this.mature]!.at < now - ANSWER_DAYS; this.mature++) {
      const letter = this.letters[this.mature]!;
      const answered = this.isAnswered(this.mature) ? 1 : 0;
      const rates = [this.all, this.writerOf(letter.person).asked];
      const to = letter.to;
      if (letter.repliesTo !== -1) rates.push(this.writerOf(letter.person).replied, this.replied);
      if (to !== null) rates.push(this.writerOf(to).gave, this.directionOf(letter.person, to).rate);
      for (const rate of rates) {
        rate.known++;
        rate.answered += answered;
      }
      this.knownLately.add(letter.at + ANSWER_DAYS);
      this.answeredLately.add(letter.at + ANSWER_DAYS, answered);
    }
  }

  /** Takes the next letter in. */
  add(letter: Letter): void {
    const place = this.read++;
    const { person, at, repliesTo } = letter;
    if (repliesTo !== -1) this.replies[repliesTo]! += 1;
    this.answer(letter);
    const partner = this.partnerOf(letter);
    const writer = this.writerOf(person, at);
    writer.sent++;
    writer.lastSent = at;
    writer.sentLately.add(at);
    writer.sentOfLate.add(at);
    this.traffic.add(at);
    if (partner !== null) {
      writer.contacts.add(partner);
      const other = this.writerOf(partner, at);
      other.received++;
      other.lastReceived = at;
      other.receivedLately.add(at);
      const direction = this.directionOf(person, partner);
      direction.sent++;
      direction.lastSent = at;
      direction.lately.add(at);
      if (letter.to !== null) direction.open.push(place);
    }
    if (letter.thread === null) return;
    const thread = this.threads.get(letter.thread) ?? new Thread();
    this.threads.set(letter.thread, thread);
    if (thread.letters === 0) [thread.began, thread.opener] = [at, person];
    thread.letters++;
    thread.last = at;
    thread.byPerson.set(person, (thread.byPerson.get(person) ?? 0) + 1);
    if (letter.to === null) thread.open.push(place);
  }

  writerOf(person: string, at = Number.NaN): Writer {
    let writer = this.writers.get(person);
    if (writer === undefined) {
      writer = new Writer();
      this.writers.set(person, writer);
    }
    if (Number.isNaN(writer.firstSeen)) writer.firstSeen = at;
    return writer;
  }

  directionOf(from: string, to: string): Direction {
    const key = `${from}\n${to}`;
    let direction = this.directions.get(key);
    if (direction === undefined) {
      direction = new Direction();
      this.directions.set(key, direction);
    }
    return direction;
  }

  private answer({ person, to, thread, repliesTo, at }: Letter): void {
    if (to !== null) {
      const waiting = this.directionOf(to, person);
      this.settle(waiting.open, person, at);
      waiting.open = [];
    }
    if (repliesTo !== -1 && this.letters[repliesTo]!.to === null) {
      if (this.letters[repliesTo]!.person !== person) this.settle([repliesTo], person, at);
      return;
    }
    const open = thread === null || repliesTo !== -1 ? undefined : this.threads.get(thread);
    if (open === undefined) return;
    this.settle(
      open.open.filter(place => this.letters[place]!.person !== person),
      person,
      at,
    );
    open.open = open.open.filter(place => this.letters[place]!.person === person);
  }

  private settle(places: readonly number[], person: string, at: number): void {
    const writer = this.writerOf(person, at);
    for (const place of places) {
      const days = at - this.letters[place]!.at;
      if (days > ANSWER_DAYS || !Number.isNaN(this.answeredAt[place]!)) continue;
      this.answeredAt[place] = at;
      writer.logHours += Math.log1p(days * 24);
      writer.answers++;
    }
  }
}
