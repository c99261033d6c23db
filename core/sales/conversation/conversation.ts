import type { Message, Person } from '../../records/records';
import { dayOf, daysBetween, type Instant } from '../../records/time';
import { median } from '../../stats/median';
import { type Direction, directionOf } from './direction';
import { closesConversation } from './requests';

/** Answers needed before a rhythm is called one. */
const LEAST_GAPS = 3;

export interface Turn {
  message: Message & { at: Instant };
  direction: Direction;
}
/** All mail between the user and one person. */
export interface Conversation {
  /** Oldest first. */
  turns: Turn[];
  last: Turn;
  lastIn: Turn | null;
  lastOut: Turn | null;
  /** Whose turn it is; null where the direction is not known, or where the last message asks for no answer. */
  debt: 'you' | 'them' | null;
  /** Median hours until the user answers this person, and until this person answers; null under 3 answers. */
  yourHours: number | null;
  theirHours: number | null;
  /** Median days from one day with mail between the two to the next; null under 3 such gaps. */
  rhythmDays: number | null;
}

/** Text of a message as far as it was read; null where nothing was. */
export function textOf(message: Message): string | null {
  return message.text ?? message.snippet;
}

/** The conversation with each person, by the person's id. Messages without a time are left out: nothing can be said of their order. */
export function conversations(
  people: readonly Person[],
  messages: readonly Message[],
  own: ReadonlySet<string>,
): Map<string, Conversation> {
  const byAddress = new Map<string, string>();
  for (const person of people) {
    for (const email of person.emails) if (!own.has(email.toLowerCase())) byAddress.set(email.toLowerCase(), person.id);
  }
  const turns = new Map<string, Turn[]>();
  for (const message of messages) {
    if (message.at === null) continue;
    const direction = directionOf(message, own);
    const turn: Turn = { message: message as Turn['message'], direction };
    const addresses = direction === 'out' ? message.to.map(address => address.email) : [message.from?.email ?? null];
    const ids = new Set(
      addresses.map(address => (address === null ? undefined : byAddress.get(address.toLowerCase()))),
    );
    for (const id of ids) {
      if (id === undefined) continue;
      const list = turns.get(id);
      if (list === undefined) turns.set(id, [turn]);
      else list.push(turn);
    }
  }
  return new Map([...turns].map(([id, list]) => [id, conversationOf(list)]));
}

function conversationOf(turns: Turn[]): Conversation {
  turns.sort((a, b) =>
    a.message.at < b.message.at ? -1 : a.message.at > b.message.at ? 1 : a.message.id < b.message.id ? -1 : 1,
  );
  const last = turns.at(-1) as Turn;
  return {
    turns,
    last,
    lastIn: turns.findLast(turn => turn.direction === 'in') ?? null,
    lastOut: turns.findLast(turn => turn.direction === 'out') ?? null,
    debt: debtAfter(last),
    yourHours: usualHours(turns, 'out'),
    theirHours: usualHours(turns, 'in'),
    rhythmDays: rhythm(turns),
  };
}

/** Several mails on one day are one contact. */
function rhythm(turns: readonly Turn[]): number | null {
  const days = [...new Set(turns.map(({ message }) => dayOf(message.at)))];
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] as string, day));
  return gaps.length < LEAST_GAPS ? null : median(gaps);
}

function debtAfter({ message, direction }: Turn): 'you' | 'them' | null {
  if (direction === null) return null;
  const text = textOf(message);
  if (text !== null && closesConversation(text)) return null;
  return direction === 'in' ? 'you' : 'them';
}

/** Median hours from the last message of the other side to the first answer, over all such changes of turn. */
function usualHours(turns: readonly Turn[], answerer: 'in' | 'out'): number | null {
  const gaps: number[] = [];
  for (let i = 1; i < turns.length; i++) {
    const before = turns[i - 1] as Turn;
    const turn = turns[i] as Turn;
    if (turn.direction !== answerer || before.direction === answerer || before.direction === null) continue;
    if (turn.message.threadKey === before.message.threadKey) {
      gaps.push(daysBetween(before.message.at, turn.message.at) * 24);
    }
  }
  return gaps.length < LEAST_GAPS ? null : median(gaps);
}
