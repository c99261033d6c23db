import type * as Y from 'yjs';
import { TeamChange } from './change';

/** Name of the root map that holds every change under its id. */
const CHANGES = 'changes';

export interface TeamHistory {
  /** Oldest first. */
  changes: TeamChange[];
  /** Ids of entries that are no changes: written by hand, or by another version. */
  unreadable: string[];
}

export function readHistory(doc: Y.Doc): TeamHistory {
  const history: TeamHistory = { changes: [], unreadable: [] };
  for (const [id, entry] of doc.getMap(CHANGES)) {
    const change = TeamChange.safeParse(entry);
    if (change.success && change.data.id === id) history.changes.push(change.data);
    else history.unreadable.push(id);
  }
  history.changes.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  return history;
}

export function changeIds(doc: Y.Doc): Set<string> {
  return new Set(doc.getMap(CHANGES).keys());
}

export function addChange(doc: Y.Doc, change: TeamChange): void {
  doc.getMap(CHANGES).set(change.id, change);
}

/** Changes by the thing that they changed. In each list whatever a change knew stands before it, also where a clock was wrong; else the older first. */
export function byItem(changes: readonly TeamChange[]): Map<string, TeamChange[]> {
  const groups = new Map<string, TeamChange[]>();
  for (const change of changes) {
    const key = itemKey(change.collection, change.item);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  for (const [key, group] of groups) groups.set(key, knownFirst(group));
  return groups;
}

function knownFirst(group: readonly TeamChange[]): TeamChange[] {
  const byId = new Map(group.map(change => [change.id, change]));
  const ordered = new Set<TeamChange>();
  for (const change of group) {
    // By hand: a chain of thousands would be too deep for calls.
    const open = [change];
    const begun = new Set<TeamChange>();
    while (open.length > 0) {
      const next = open.at(-1)!;
      const before = next.over.flatMap(id => byId.get(id) ?? []).filter(one => !ordered.has(one) && !begun.has(one));
      begun.add(next);
      if (before.length > 0) open.push(...before);
      else ordered.add(open.pop()!);
    }
  }
  return [...ordered];
}

export function itemKey(collection: string, item: string): string {
  return `${collection} ${item}`;
}

/** The changes that no other one has known: what a new change comes after. */
export function latest(changes: readonly TeamChange[]): string[] {
  const known = new Set(changes.flatMap(({ over }) => over));
  return changes.filter(({ id }) => !known.has(id)).map(({ id }) => id);
}
