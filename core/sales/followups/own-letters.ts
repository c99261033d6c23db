import type { Person } from '../../records/records';
import type { Settings } from '../../records/settings';
import { daysBetween, type Instant } from '../../records/time';
import type { World } from '../../records/world';
import type { Letter } from '../answer-probability/letter';
import { directionOf, ownAddresses } from '../conversation/direction';

/** The user among the writers of letters; no address and no id looks like it. */
export const USER = '\n';

/**
 * The user's mail as letters, oldest first: those between the user and one other side each. Words are left out, as a letter that is still to be written has none.
 * Messages without a time, and those of which it is not known who wrote them, are no letters.
 */
export function ownLetters(world: World, settings: Settings, now: Instant): Letter[] {
  const own = ownAddresses(settings.ownAddresses);
  const people = new Map(world.people.flatMap(person => addressesOf(person).map(email => [email, person.id] as const)));
  const idOf = (email: string | null | undefined): string | null => {
    const address = email?.toLowerCase() ?? null;
    return address === null || own.has(address) ? null : (people.get(address) ?? address);
  };
  const letters: Letter[] = [];
  for (const message of world.messages) {
    const direction = directionOf(message, own);
    if (message.at === null || message.at > now || direction === null) continue;
    const other =
      direction === 'in'
        ? idOf(message.from?.email)
        : (message.to.map(({ email }) => idOf(email)).find(id => id !== null) ?? null);
    if (other === null) continue;
    letters.push({
      person: direction === 'in' ? other : USER,
      to: direction === 'in' ? USER : other,
      thread: message.threadKey,
      at: dayNumber(message.at),
      repliesTo: -1,
      opens: null,
      subject: null,
      text: null,
    });
  }
  return letters.sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
}

function addressesOf({ emails }: Person): string[] {
  return emails.map(email => email.toLowerCase());
}

/** Days since 1970. */
export function dayNumber(at: Instant): number {
  return daysBetween('1970-01-01', at);
}
