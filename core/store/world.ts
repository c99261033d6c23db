import type { Change } from '../records/change';
import type { AnyRecord } from '../records/records';
import { emptyWorld, type World } from '../records/world';
import { TRACKED_FIELDS } from './merge';
import { sameValue } from './same-value';
import type { Database } from './schema';
import { read } from './transaction';

/** Everything that the analyses look at, all of one moment. Changes and decisions name records by the ids that they have today. */
export async function readWorld(db: Database): Promise<World> {
  const [records, changes, decisions, stated] = await read(
    db,
    ['records', 'changes', 'decisions', 'stated'],
    async tx =>
      Promise.all([
        tx.objectStore('records').getAll(),
        tx.objectStore('changes').getAll(),
        tx.objectStore('decisions').getAll(),
        tx.objectStore('stated').getAll(),
      ]),
  );
  const world = emptyWorld();
  for (const record of records) add(world, record);
  const idToday = idsOfToday(records);
  world.changes = changes
    .filter(({ kind }) => kind === 'deal')
    .map(change => ({ ...change, recordId: idToday(change.recordId), fields: change.fields.filter(isTrackedChange) }))
    .filter(({ created, fields }) => created || fields.length > 0)
    .sort((a, b) => byTime(a, b) || a.seq - b.seq);
  world.decisions = decisions
    .map(decision => ({ ...decision, subject: idToday(decision.subject) }))
    .sort((a, b) => byTime(a, b) || (a.id < b.id ? -1 : 1));
  world.stated = stated;
  return world;
}

function add(world: World, record: AnyRecord): void {
  switch (record.kind) {
    case 'person':
      world.people.push(record);
      break;
    case 'company':
      world.companies.push(record);
      break;
    case 'deal':
      world.deals.push(record);
      break;
    case 'message':
      world.messages.push(record);
      break;
    case 'ticket':
      world.tickets.push(record);
      break;
    case 'article':
      world.articles.push(record);
      break;
    case 'template':
      world.templates.push(record);
      break;
    case 'task':
      world.tasks.push(record);
      break;
  }
}

/** A joined record's id lives on as a key of the record that took it in. */
function idsOfToday(records: readonly AnyRecord[]): (id: string) => string {
  const ids = new Set(records.map(({ id }) => id));
  const owners = new Map<string, string>();
  for (const { id, keys } of records) for (const key of keys) owners.set(key, id);
  return id => (ids.has(id) ? id : (owners.get(id) ?? id));
}

function isTrackedChange(change: Change['fields'][number]): boolean {
  return TRACKED_FIELDS.includes(change.field) && !sameValue(change.from, change.to);
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
