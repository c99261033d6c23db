import type { Change } from '../records/change';
import type { PersonLink } from '../records/person-link';
import type { AnyRecord, Person } from '../records/records';
import { forgetDrafts } from './drafts';
import { forgetDecisions } from './forget-decisions';
import { forgetPeople, OUTREACH_STORES } from './forget-people';
import { forgetTasks, TASK_STORES } from './forget-tasks';
import { knownOtherwise } from './known-otherwise';
import type { StoreName, WriteTransaction } from './schema';
import { changesWithout, type IsGone, recordWithout } from './without-source';

/** Object stores that a transaction needs for `removeSource`. */
export const SOURCE_STORES: readonly StoreName[] = [
  'records',
  'changes',
  'decisions',
  'importBefore',
  'personLinks',
  'drafts',
  ...OUTREACH_STORES,
  ...TASK_STORES,
];

/** Takes a source out: records that rest on it alone, and its values elsewhere. What any other source has confirmed stays. */
export async function removeSource(tx: WriteTransaction, isGone: IsGone): Promise<{ removed: number; kept: number }> {
  const records = tx.objectStore('records');
  const changes = tx.objectStore('changes');
  const [all, history, images, links] = await Promise.all([
    records.getAll(),
    changes.getAll(),
    tx.objectStore('importBefore').getAll(),
    tx.objectStore('personLinks').getAll(),
  ]);
  const requests: Promise<unknown>[] = [];
  const gone: AnyRecord[] = [];
  let kept = 0;
  const changesOf = new Map<string, Change[]>();
  for (const change of history) {
    const list = changesOf.get(change.recordId);
    if (list === undefined) changesOf.set(change.recordId, [change]);
    else list.push(change);
  }
  const touched = all.filter(record => restsOn(record, isGone));
  const cleanLinks = new Map(links.map(link => [link, linkWithout(link, isGone)]));
  for (const record of touched) {
    const own = [...new Set([record.id, ...record.keys])].flatMap(id => changesOf.get(id) ?? []);
    const written = own.filter(({ kind }) => kind === record.kind).sort((a, b) => a.seq - b.seq);
    const before = beforeJoin(record, links, isGone) ?? knownOtherwise(record, written, isGone);
    const left = recordWithout(record, isGone, before);
    const next = left && { ...left, firstSeenAt: earliest(left) };
    requests.push(next ? records.put(next) : records.delete(record.id));
    if (next) kept++;
    else gone.push(record);
    const rest = changesWithout(written, next ?? record, isGone, null);
    for (const change of next ? rest.removed : written) requests.push(changes.delete(change.seq));
    if (!next) continue;
    for (const change of rest.rewritten) requests.push(changes.put(change));
    if (rest.added) requests.push(changes.add(rest.added as Change));
  }
  // Undoing an import must not bring the source back.
  for (const image of images.filter(({ before }) => restsOn(before, isGone))) {
    const before = recordWithout(image.before, isGone, null);
    const store = tx.objectStore('importBefore');
    requests.push(before ? store.put({ ...image, before }) : store.delete([image.importId, image.recordId]));
  }
  // Neither must splitting two people.
  for (const [link, next] of cleanLinks) {
    if (next === link) continue;
    const store = tx.objectStore('personLinks');
    requests.push(next ? store.put(next) : store.delete(link.ids));
  }
  await Promise.all(requests);
  await forgetDecisions(tx, gone);
  const ids = new Set(gone.flatMap(({ id, keys }) => [id, ...keys]));
  await Promise.all([forgetPeople(tx, ids), forgetTasks(tx, ids)]);
  await forgetDrafts(tx);
  return { removed: touched.length - kept, kept };
}

/** Without one of the two there is nothing left to split. */
function linkWithout(link: PersonLink, isGone: IsGone): PersonLink | null {
  if (!link.before.some(person => restsOn(person, isGone))) return link;
  const before = link.before.map(person => recordWithout(person, isGone, null));
  return before.every(person => person !== null) ? { ...link, before: before as Person[] } : null;
}

/** What is left of the two that the user made one: a join by hand has no history that says which value came from where. */
function beforeJoin(record: AnyRecord, links: readonly PersonLink[], isGone: IsGone): AnyRecord | null {
  const link = links.find(({ what, into }) => what === 'same' && into === record.id);
  const left = link?.before
    .toSorted(person => (person.id === record.id ? -1 : 1))
    .map(person => (restsOn(person, isGone) ? recordWithout(person, isGone, null) : person));
  return left?.find(person => person !== null) ?? null;
}

function earliest({ provenance }: AnyRecord): string {
  return Object.values(provenance)
    .map(({ at }) => at)
    .reduce((a, b) => (a < b ? a : b));
}

function restsOn(record: AnyRecord, isGone: IsGone): boolean {
  return Object.values(record.provenance).some(isGone);
}
