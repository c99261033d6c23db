import type { Message } from '../../core/records/records';
import { emptyWorld, type World } from '../../core/records/world';
import { message, NOW, settings } from './records';

const OWN = 'lena@own.example';
/** Settings of the user whose address is in the mail below, written as users write it. */
export const mine = settings({ ownAddresses: ['Lena@own.example'] });

/** The instant so many hours before NOW. */
export function hoursAgo(hours: number): string {
  return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
}

let count = 0;

/** A message between the user and `who@who.example`, in one thread per person. */
export function mail(who: string, hours: number, text: string, outbound = false): Message {
  const them = { name: null, email: `${who}@${who}.example` };
  const us = { name: 'Lena', email: OWN };
  return message(`m${++count}`, {
    threadKey: `thread:${who}`,
    at: hoursAgo(hours),
    text,
    from: outbound ? us : them,
    to: [outbound ? them : us],
  });
}

export function worldOf(given: Partial<World>): World {
  return { ...emptyWorld(), ...given };
}
