import type { Message, Ticket } from '../records/records';
import type { Settings } from '../records/settings';
import type { Instant } from '../records/time';
import type { World } from '../records/world';

/** The messages of one thread or ticket, oldest first. */
export interface Conversation {
  /** Thread or ticket key. */
  threadKey: string;
  messages: Message[];
  ticket: Ticket | null;
  /** The latest message that is not the user's own; null where every one is, or none was seen. */
  inbound: Message | null;
  /** The latest message of the user's own side, where one was seen. */
  outbound: Message | null;
  /** Time of the first inbound message that nobody has answered since; of the ticket's opening where no message was seen. null where it is not known. */
  waitingSince: Instant | null;
  /** The user's side wrote last, or the ticket is closed. */
  answered: boolean;
  /** False where nobody can tell who wrote last: a sender or time is missing, or the user's own addresses are not known. */
  directionKnown: boolean;
}

const SETTLED = new Set<Ticket['status']>(['pending', 'solved', 'closed']);

/** Threads and tickets of the world. Messages of a ticket carry one of its keys as their `threadKey`. */
export function conversations(world: World, settings: Pick<Settings, 'ownAddresses'>): Conversation[] {
  const own = new Set(settings.ownAddresses.map(address => address.trim().toLowerCase()));
  const ticketOf = new Map<string, Ticket>();
  for (const ticket of world.tickets) for (const key of ticket.keys) ticketOf.set(key, ticket);
  const groups = new Map<string, { threadKey: string; ticket: Ticket | null; messages: Message[] }>();
  for (const message of world.messages) {
    const ticket = ticketOf.get(message.threadKey) ?? null;
    const key = ticket ? `ticket ${ticket.id}` : message.threadKey;
    const group = groups.get(key) ?? { threadKey: message.threadKey, ticket, messages: [] };
    group.messages.push(message);
    groups.set(key, group);
  }
  for (const ticket of world.tickets) {
    const key = `ticket ${ticket.id}`;
    if (!groups.has(key)) groups.set(key, { threadKey: ticket.keys[0] ?? ticket.id, ticket, messages: [] });
  }
  return [...groups.values()].map(group => conversation(group, own));
}

function conversation(
  { threadKey, ticket, messages }: { threadKey: string; ticket: Ticket | null; messages: Message[] },
  own: ReadonlySet<string>,
): Conversation {
  const ordered = [...messages].sort(byTime);
  const requester = ticket?.requester?.email?.toLowerCase() ?? null;
  const direction = (message: Message): 'in' | 'out' | null => {
    if (typeof message.outbound === 'boolean') return message.outbound ? 'out' : 'in';
    const sender = message.from?.email?.trim().toLowerCase() ?? null;
    if (sender === null) return null;
    if (own.has(sender)) return 'out';
    // On a ticket everybody but the requester may be a colleague; in a thread everybody but the user is a customer.
    if (requester !== null && sender === requester) return 'in';
    return own.size > 0 ? 'in' : null;
  };
  const last = ordered.at(-1);
  const lastDirection = last ? direction(last) : null;
  const outbound = ordered.findLastIndex(message => direction(message) === 'out');
  const unanswered = ordered.slice(outbound + 1).filter(message => direction(message) === 'in');
  const settled = ticket !== null && SETTLED.has(ticket.status);
  return {
    threadKey,
    messages: ordered,
    ticket,
    inbound: ordered.findLast(message => direction(message) === 'in') ?? null,
    outbound: ordered[outbound] ?? null,
    waitingSince: ordered.length === 0 ? (ticket?.openedAt ?? null) : (unanswered[0]?.at ?? null),
    answered: settled || lastDirection === 'out',
    directionKnown: last !== undefined && lastDirection !== null && ordered.every(message => message.at !== null),
  };
}

/** By time; messages without one come first, as nothing says that they are the latest. */
function byTime(a: Message, b: Message): number {
  const [left, right] = [a.at ?? '', b.at ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
