import type { Firing } from '../../records/firing';
import type { Deal, Person } from '../../records/records';
import type { Settings } from '../../records/settings';
import { DAY_MS } from '../../records/time';
import type { Todo } from '../../records/todo';
import { keyIndex, recordsOf, type World } from '../../records/world';
import { type Conversation, conversations } from '../../sales/conversation/conversation';
import { directionOf, ownAddresses } from '../../sales/conversation/direction';
import { changesByDeal } from '../../sales/history/changes-by-deal';
import { dealPeople } from '../../sales/links/deal-people';
import type { Judged, Measured } from './record-facts';
import { tagsOf } from './tags';

/** Results of other analyses; absent where nobody asked for them. */
export interface OtherResults {
  /** Deal → 0…1 */
  winProbability?: ReadonlyMap<string, number>;
  /** Codes of the warnings about a deal. */
  warningsOf?: (deal: Deal) => readonly string[];
  /** Ids of messages and tickets, and thread keys → what support makes of them. */
  cases?: ReadonlyMap<string, { category: string | null; urgency: number }>;
}

export interface WorldMeasures {
  of: (record: Judged) => Measured;
  /** Days since 1970 with a message with somebody of the record, ascending. */
  contactDays: (record: Judged) => readonly number[];
}

/** What conditions ask about records beyond their own fields, over one reading of the store. */
export function measureWorld(
  world: World,
  settings: Pick<Settings, 'ownAddresses'>,
  { firings, todos }: { firings: readonly Firing[]; todos: readonly Todo[] },
  other: OtherResults,
): WorldMeasures {
  const own = ownAddresses(settings.ownAddresses);
  const talks = conversations(world.people, world.messages, own);
  const peopleOf = dealPeople(world);
  const changes = changesByDeal(world);
  const index = keyIndex(recordsOf(world));
  const idOf = (key: string) => index.get(key)?.id ?? key;
  const tags = tagsOf(firings, idOf);
  const tasks = openTasks(world, todos, idOf);
  const deals = dealsByPerson(world, peopleOf);
  const tickets = countBy(
    world.tickets.filter(({ status }) => status !== 'solved' && status !== 'closed'),
    ({ requester }) => idOf(`email:${requester?.email?.toLowerCase()}`),
  );
  const talksOf = (record: Judged): Conversation[] => {
    const people = record.kind === 'deal' ? peopleOf(record).named : record.kind === 'person' ? [record] : [];
    return people.flatMap(({ id }) => talks.get(id) ?? []);
  };
  const contactDays = (record: Judged) => {
    const days = talksOf(record).flatMap(({ turns }) =>
      turns.map(({ message }) => Math.floor(Date.parse(message.at) / DAY_MS)),
    );
    return [...new Set(days)].sort((a, b) => a - b);
  };
  const openDealsOf = (email: string | null | undefined) => deals.get(idOf(`email:${email?.toLowerCase()}`))?.open ?? 0;
  return {
    contactDays,
    of(record) {
      const measured: Measured = { tags: tags.get(record.id) ?? [] };
      const found = other.cases?.get(record.id);
      if (found) Object.assign(measured, found);
      switch (record.kind) {
        case 'deal': {
          const moves = changes.get(record.id) ?? [];
          return {
            ...measured,
            lastContact: latest(talksOf(record)),
            stageSince: moves.findLast(({ fields }) => fields.some(({ field }) => field === 'stage'))?.at ?? null,
            winProbability: record.status === 'open' ? (other.winProbability?.get(record.id) ?? null) : null,
            closeMoves: moves.length === 0 ? null : timesPushed(moves),
            warnings: other.warningsOf?.(record) ?? null,
            openTasks: tasks.get(record.id) ?? 0,
          };
        }
        case 'person':
          return {
            ...measured,
            lastContact: latest(talksOf(record)),
            waitsForUs: talks.has(record.id) ? talks.get(record.id)?.debt === 'you' : null,
            openDeals: deals.get(record.id)?.open ?? 0,
            wonDeals: deals.get(record.id)?.won ?? 0,
            openTickets: tickets.get(record.id) ?? 0,
          };
        case 'ticket':
          return { ...measured, openDeals: openDealsOf(record.requester?.email) };
        case 'message': {
          const direction = directionOf(record, own);
          return {
            ...measured,
            direction: direction === null ? null : direction === 'in' ? 'inbound' : 'outbound',
            openDeals: openDealsOf(record.from?.email),
          };
        }
        case 'task':
          return measured;
      }
    },
  };
}

function latest(talks: readonly Conversation[]): string | null {
  return talks.reduce<string | null>(
    (best, { last }) => (best === null || last.message.at > best ? last.message.at : best),
    null,
  );
}

function openTasks(world: World, todos: readonly Todo[], idOf: (key: string) => string): Map<string, number> {
  const own = todos.filter(({ doneAt }) => doneAt === null).map(({ id, about }) => ({ id, about }));
  const taken = new Set(own.map(({ id }) => id));
  const read = world.tasks
    .filter(({ id, doneAt }) => doneAt === null && !taken.has(id))
    .map(({ id, aboutKeys }) => ({ id, about: aboutKeys }));
  const counts = new Map<string, number>();
  for (const { about } of [...own, ...read]) {
    for (const id of new Set(about.map(idOf))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function dealsByPerson(
  world: World,
  peopleOf: (deal: Deal) => { named: Person[] },
): Map<string, { open: number; won: number }> {
  const counts = new Map<string, { open: number; won: number }>();
  for (const deal of world.deals) {
    if (deal.status !== 'open' && deal.status !== 'won') continue;
    for (const { id } of peopleOf(deal).named) {
      const count = counts.get(id) ?? { open: 0, won: 0 };
      count[deal.status]++;
      counts.set(id, count);
    }
  }
  return counts;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function timesPushed(changes: readonly { fields: { field: string; from: unknown; to: unknown }[] }[]): number {
  const isPush = ({ field, from, to }: { field: string; from: unknown; to: unknown }) =>
    field === 'closeDate' && typeof from === 'string' && typeof to === 'string' && to > from;
  return changes.reduce((count, { fields }) => count + fields.filter(isPush).length, 0);
}
