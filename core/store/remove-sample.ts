import type { Change } from '../records/change';
import type { Provenance } from '../records/provenance';
import type { AnyRecord } from '../records/records';
import type { Database } from './schema';
import { write } from './transaction';
import { changesWithout, recordWithout } from './without-source';

/** Takes the sample out: records that rest on it alone, and its values elsewhere. What any other source has confirmed stays. */
export async function removeSample(db: Database): Promise<{ removed: number; kept: number }> {
  return write(db, ['records', 'changes', 'decisions', 'importBefore'], async tx => {
    const records = tx.objectStore('records');
    const changes = tx.objectStore('changes');
    const [all, history, decisions, images] = await Promise.all([
      records.getAll(),
      changes.getAll(),
      tx.objectStore('decisions').getAll(),
      tx.objectStore('importBefore').getAll(),
    ]);
    const requests: Promise<unknown>[] = [];
    const gone = new Set<string>();
    let kept = 0;
    const changesOf = new Map<string, Change[]>();
    for (const change of history) {
      changesOf.set(change.recordId, [...(changesOf.get(change.recordId) ?? []), change]);
    }
    for (const record of all.filter(restsOnSample)) {
      const next = recordWithout(record, isSample, null);
      requests.push(next ? records.put(next) : records.delete(record.id));
      if (next) kept++;
      else for (const key of [record.id, ...record.keys]) gone.add(key);
      const rest = changesWithout(changesOf.get(record.id) ?? [], next ?? record, isSample, null);
      for (const change of next ? rest.removed : (changesOf.get(record.id) ?? [])) {
        requests.push(changes.delete(change.seq));
      }
      if (!next) continue;
      for (const change of rest.rewritten) requests.push(changes.put(change));
      if (rest.added) requests.push(changes.add(rest.added as Change));
    }
    for (const { id, subject } of decisions) {
      if (gone.has(subject)) requests.push(tx.objectStore('decisions').delete(id));
    }
    // Undoing an import must not bring the sample back.
    for (const image of images.filter(({ before }) => restsOnSample(before))) {
      const before = recordWithout(image.before, isSample, null);
      const store = tx.objectStore('importBefore');
      requests.push(before ? store.put({ ...image, before }) : store.delete([image.importId, image.recordId]));
    }
    await Promise.all(requests);
    return { removed: all.filter(restsOnSample).length - kept, kept };
  });
}

function isSample(source: Provenance): boolean {
  return source.from === 'sample';
}

function restsOnSample(record: AnyRecord): boolean {
  return Object.values(record.provenance).some(isSample);
}
