import type { Person } from '../../records/records';
import type { Standings } from '../outreach/standing';
import type { SuggestedOptOut } from './result';

/** People whose message reads like an opt-out, the newest first: the user says whether it is one. */
export function suggestedOptOuts(people: readonly Person[], known: Standings): SuggestedOptOut[] {
  return people
    .flatMap(({ id, name }): SuggestedOptOut[] => {
      const { ban, turns } = known.of(id);
      if (ban?.why !== 'maybe-opted-out' || ban.messageId === null || ban.at === null) return [];
      const from = turns.find(({ message }) => message.id === ban.messageId)?.message.from?.email?.toLowerCase();
      if (from === undefined) return [];
      return [{ personId: id, name, address: from, quote: ban.quote ?? '', messageId: ban.messageId, at: ban.at }];
    })
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.personId < b.personId ? -1 : 1));
}
