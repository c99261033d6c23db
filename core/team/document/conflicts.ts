import { REMOVED, type TeamChange } from './change';
import { byItem } from './history';
import { canonicalText, type Json } from './json';
import type { SharedItem } from './shared-kind';

/** One field of one thing that members changed without knowing of each other, and that nobody has settled. */
export interface Conflict {
  collection: string;
  item: string;
  title: string;
  field: string;
  /** As it is now, for everybody alike: one of the values, or a text with the edits of both. */
  now: Json;
  /** What each of them made of it, oldest first. None of it is lost, whichever stands now. */
  sides: { change: string; by: string; at: string; value: Json }[];
}

/** Conflicts of all things that are there, by title. */
export function findConflicts(
  changes: readonly TeamChange[],
  itemOf: (collection: string, id: string) => SharedItem | undefined,
): Conflict[] {
  const found: Conflict[] = [];
  for (const group of byItem(changes).values()) {
    if (isLine(group)) continue;
    const { collection, item: id } = group[0]!;
    const item = itemOf(collection, id);
    if (item === undefined) continue;
    const knows = knowledge(group);
    const about = { collection, item: id, title: group.at(-1)!.title };
    const gone = presence(group, item.removed, knows);
    if (gone.length > 0) found.push({ ...about, field: REMOVED, now: item.removed, sides: gone });
    else if (!item.removed) {
      for (const field of new Set(group.flatMap(({ fields }) => fields.map(each => each.field)))) {
        if (field === REMOVED) continue;
        const now = item.fields[field] ?? null;
        const sides = rivals(group, field, now, knows);
        if (sides.length > 0) found.push({ ...about, field, now, sides });
      }
    }
  }
  return found.sort((a, b) => (a.title === b.title ? (a.field < b.field ? -1 : 1) : a.title < b.title ? -1 : 1));
}

/** Whether each change knew all before it: by far the most things. */
function isLine(group: readonly TeamChange[]): boolean {
  const followed = new Set<string>();
  let firsts = 0;
  for (const { over } of group) {
    if (over.length === 0) firsts++;
    if (over.length > 1 || (over[0] !== undefined && followed.has(over[0]))) return false;
    if (over[0] !== undefined) followed.add(over[0]);
  }
  return firsts <= 1;
}

type Knows = (later: TeamChange, earlier: TeamChange) => boolean;

function knowledge(group: readonly TeamChange[]): Knows {
  const byId = new Map(group.map(change => [change.id, change]));
  const known = new Map<string, Set<string>>();
  const before = (change: TeamChange): Set<string> => {
    const ready = known.get(change.id);
    if (ready) return ready;
    const all = new Set<string>();
    const open = [...change.over];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (all.has(id)) continue;
      all.add(id);
      open.push(...(byId.get(id)?.over ?? []));
    }
    known.set(change.id, all);
    return all;
  };
  return (later, earlier) => before(later).has(earlier.id);
}

/**
 * The latest changes of a field that do not know of each other, where they want different things; or the same, and the text holds what both wrote
 * twice.
 */
function rivals(group: readonly TeamChange[], field: string, now: Json, knows: Knows): Conflict['sides'] {
  const touching = group.filter(({ fields }) => fields.some(each => each.field === field));
  const last = touching.filter(change => !touching.some(other => other !== change && knows(other, change)));
  const sides = last.map(change => side(change, change.fields.find(each => each.field === field)!.to));
  if (sides.length < 2) return [];
  return new Set([now, ...sides.map(({ value }) => value)].map(canonicalText)).size > 1 ? sides : [];
}

/** Removed by one, changed by another at the same time. */
function presence(group: readonly TeamChange[], now: boolean, knows: Knows): Conflict['sides'] {
  const direct = rivals(group, REMOVED, now, knows);
  if (direct.length > 0) return direct;
  const saysGone = (change: TeamChange) => change.fields.some(({ field, to }) => field === REMOVED && to === true);
  const saysAnything = (change: TeamChange) => change.fields.some(({ field }) => field === REMOVED);
  const removals = group.filter(
    change => saysGone(change) && !group.some(other => saysAnything(other) && knows(other, change)),
  );
  for (const removal of removals) {
    const edits = group.filter(
      change => change !== removal && !saysAnything(change) && !knows(removal, change) && !knows(change, removal),
    );
    const edit = edits.at(-1);
    if (edit) return [side(removal, true), side(edit, false)].sort((a, b) => (a.at < b.at ? -1 : 1));
  }
  return [];
}

function side(change: TeamChange, value: Json): Conflict['sides'][number] {
  return { change: change.id, by: change.by.name, at: change.at, value };
}
