import type { Message } from '../../records/records';

/** `in` = written to the user, `out` = written by the user, null where the sender or the user's own addresses are not known. A help desk says it itself. */
export type Direction = 'in' | 'out' | null;

/** The user's own addresses in the form in which they are compared. */
export function ownAddresses(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.map(address => address.trim().toLowerCase()).filter(address => address !== ''));
}

export function directionOf(message: Pick<Message, 'from' | 'outbound'>, own: ReadonlySet<string>): Direction {
  if (typeof message.outbound === 'boolean') return message.outbound ? 'out' : 'in';
  const sender = message.from?.email?.toLowerCase();
  if (sender === undefined || own.size === 0) return null;
  return own.has(sender) ? 'out' : 'in';
}
