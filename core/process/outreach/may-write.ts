import { addressList } from '../../records/address-match';
import type { OptOut } from '../../records/opt-out';
import type { Person } from '../../records/records';
import type { Instant } from '../../records/time';
import type { Turn } from '../../sales/conversation/conversation';
import { optOutWords } from './stop-words';

/** Why somebody may not be written to. */
export interface Ban {
  /** `maybe-opted-out`: a message reads like an opt-out, and the user has not said yet whether it is one. */
  why: 'never-read' | 'never-write' | 'opted-out' | 'maybe-opted-out' | 'no-address';
  /** Since when; null where that is not known. */
  at: Instant | null;
  messageId: string | null;
  /** maybe-opted-out: the words. */
  quote: string | null;
}

/**
 * Who may be written to. The user's lists go before everything; a message that reads like an opt-out counts as one until the user says that
 * it is none.
 *
 * @param turnsOf the mail with a person, oldest first
 * @returns for a person the reason why not, or null
 */
export function writingBans(
  turnsOf: (personId: string) => readonly Turn[],
  optOuts: readonly OptOut[],
  neverRead: readonly string[],
): (person: Person) => Ban | null {
  const never = optOuts.filter(({ what }) => what === 'never');
  const isUnread = addressList(neverRead);
  const isUnwritten = addressList(never.map(({ address }) => address));
  const allowed = new Map(optOuts.filter(({ what }) => what === 'allowed').map(({ address, at }) => [address, at]));
  const known = new Map<string, Ban | null>();
  const entryOf = (email: string) => never.find(({ address }) => addressList([address])(email));

  function find(person: Person): Ban | null {
    const { emails } = person;
    if (emails.length === 0) return ban('no-address');
    if (emails.some(isUnread)) return ban('never-read');
    const unwritten = emails.find(isUnwritten);
    if (unwritten !== undefined) {
      const { at = null, messageId = null } = entryOf(unwritten) ?? {};
      return ban(messageId === null ? 'never-write' : 'opted-out', at, messageId);
    }
    for (const { message, direction } of turnsOf(person.id)) {
      if (direction === 'out') continue;
      const settled = allowed.get(message.from?.email?.toLowerCase() ?? '');
      if (settled !== undefined && message.at <= settled) continue;
      const quote = optOutWords(message.text ?? message.snippet ?? '');
      if (quote !== null) return ban('maybe-opted-out', message.at, message.id, quote);
    }
    return null;
  }
  return person => {
    let found = known.get(person.id);
    if (found === undefined) {
      found = find(person);
      known.set(person.id, found);
    }
    return found;
  };
}

function ban(
  why: Ban['why'],
  at: Instant | null = null,
  messageId: string | null = null,
  quote: string | null = null,
): Ban {
  return { why, at, messageId, quote };
}
