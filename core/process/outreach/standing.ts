import type { OptOut } from '../../records/opt-out';
import type { Deal, Person } from '../../records/records';
import type { Settings } from '../../records/settings';
import { keyIndex, type World } from '../../records/world';
import { conversations, type Turn } from '../../sales/conversation/conversation';
import { ownAddresses } from '../../sales/conversation/direction';
import { type Ban, writingBans } from './may-write';

/** What is known of one person now. */
export interface Standing {
  /** null where the record is gone. */
  person: Person | null;
  /** Mail with the person, oldest first. */
  turns: readonly Turn[];
  /** Deals that name the person. */
  deals: readonly Deal[];
  /** Why the person may not be written to; null: may be. */
  ban: Ban | null;
}

export interface Standings {
  /** By the id or any key of the person's record: of people who were joined it is the same one. */
  of(id: string): Standing;
}

/** Finds out about any person of a world; each is looked up once. */
export function standings(
  world: Pick<World, 'people' | 'messages' | 'deals'>,
  optOuts: readonly OptOut[],
  settings: Pick<Settings, 'ownAddresses' | 'neverRead'>,
): Standings {
  const talks = conversations(world.people, world.messages, ownAddresses(settings.ownAddresses));
  const turnsOf = (id: string) => talks.get(id)?.turns ?? [];
  const banOf = writingBans(turnsOf, optOuts, settings.neverRead);
  const byKey = keyIndex(world.people) as Map<string, Person>;
  // An id goes before any key.
  for (const person of world.people) byKey.set(person.id, person);
  const deals = new Map<string, Deal[]>();
  for (const deal of world.deals) {
    for (const id of new Set(deal.personKeys.map(key => byKey.get(key)?.id))) {
      if (id === undefined) continue;
      const list = deals.get(id);
      if (list === undefined) deals.set(id, [deal]);
      else list.push(deal);
    }
  }
  return {
    of(id) {
      const person = byKey.get(id) ?? null;
      if (person === null) return { person, turns: [], deals: [], ban: null };
      return { person, turns: turnsOf(person.id), deals: deals.get(person.id) ?? [], ban: banOf(person) };
    },
  };
}
