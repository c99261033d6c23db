import type { Change } from '../records/change';
import type { AnyRecord } from '../records/records';
import { emptyWorld, type World } from '../records/world';
import { TRACKED_FIELDS } from './merge';
import { readInPieces } from './read-in-pieces';
import { sameValue } from './same-value';
import type { Database } from './schema';
import { SharedTexts } from './shared-texts';
import { read } from './transaction';

/** Everything that the analyses look at, all of one moment. Changes and decisions name records by the ids that they have today. */
export async function readWorld(db: Database): Promise<World> {
  const world = emptyWorld();
  const owners = new Map<string, string>();
  await read(db, ['records', 'changes', 'decisions', 'stated'], async tx => {
    const texts = new SharedTexts();
    await readInPieces(
      tx.objectStore('records'),
      ({ id }) => id,
      record => {
        add(world, texts.share(record));
        own(owners, record);
      },
    );
    await readInPieces(
      tx.objectStore('changes'),
      ({ seq }) => seq,
      change => {
        if (change.kind !== 'deal') return;
        const fields = change.fields.filter(isTrackedChange);
        if (change.created || fields.length > 0) world.changes.push({ ...texts.share(change), fields });
      },
    );
    world.decisions = await tx.objectStore('decisions').getAll();
    world.stated = await tx.objectStore('stated').getAll();
  });
  const idToday = (id: string) => owners.get(id) ?? id;
  for (const change of world.changes) change.recordId = idToday(change.recordId);
  world.changes.sort((a, b) => byTime(a, b) || a.seq - b.seq);
  world.decisions = world.decisions
    .map(decision => ({ ...decision, subject: idToday(decision.subject) }))
    .sort((a, b) => byTime(a, b) || (a.id < b.id ? -1 : 1));
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

/** A joined record's id lives on as a key of the record that took it in; an id that is still one counts before any key. */
function own(owners: Map<string, string>, { id, keys }: AnyRecord): void {
  for (const key of keys) if (owners.get(key) !== key) owners.set(key, id);
  owners.set(id, id);
}

function isTrackedChange(change: Change['fields'][number]): boolean {
  return TRACKED_FIELDS.includes(change.field) && !sameValue(change.from, change.to);
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
