import type { Change } from './change';
import type { Decision } from './decision';
import type { Key } from './keys';
import type { AnyRecord, Article, Company, Deal, Message, Person, Task, Template, Ticket } from './records';

/** Everything that the analyses look at: one reading of the store. */
export interface World {
  people: Person[];
  companies: Company[];
  deals: Deal[];
  messages: Message[];
  tickets: Ticket[];
  articles: Article[];
  templates: Template[];
  tasks: Task[];
  /** Changes of deals (stage, amount, closeDate, owner, status), oldest first. */
  changes: Change[];
  /** Oldest first. */
  decisions: Decision[];
  /** Totals that list pages state, newest per site and page: "52 deals". */
  stated: { site: string; page: string; kind: string; total: number; at: string }[];
}

export function emptyWorld(): World {
  return {
    people: [],
    companies: [],
    deals: [],
    messages: [],
    tickets: [],
    articles: [],
    templates: [],
    tasks: [],
    changes: [],
    decisions: [],
    stated: [],
  };
}

/** All records of a world in one list. */
export function recordsOf(world: World): AnyRecord[] {
  const { people, companies, deals, messages, tickets, articles, templates, tasks } = world;
  return [people, companies, deals, messages, tickets, articles, templates, tasks].flat();
}

/** Finds a record by any of its keys. */
export function keyIndex(records: Iterable<AnyRecord>): Map<Key, AnyRecord> {
  const index = new Map<Key, AnyRecord>();
  for (const record of records) for (const key of record.keys) index.set(key, record);
  return index;
}
