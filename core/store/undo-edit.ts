import type { AnyRecord } from '../records/records';
import type { Database } from './schema';
import { write } from './transaction';

/**
 * Takes the user's last edit of an article or template back, as if it had never been: a new one goes, and one of the starter playbook that
 * nothing else has changed is the playbook's again. Does nothing where the last change was not the user's.
 */
export function undoEdit(db: Database, id: string): Promise<void> {
  return write(
    db,
    ['records', 'changes'],
    async tx => {
      const records = tx.objectStore('records');
      const changes = tx.objectStore('changes');
      const [record, history] = await Promise.all([records.get(id), changes.index('recordId').getAll(id)]);
      const last = history.reduce((a, b) => (a && a.seq > b.seq ? a : b), history[0]);
      if (!record || !last || last.cause.from !== 'user') return;
      await changes.delete(last.seq);
      const provenance = { ...record.provenance };
      const fields: Record<string, unknown> = {};
      for (const { field, from, fromProvenance } of last.fields) {
        fields[field] = from;
        if (fromProvenance) provenance[field] = fromProvenance;
        else delete provenance[field];
      }
      // What nobody has written is not kept: it is new, or the playbook's own.
      if (last.created || (history.length === 1 && Object.keys(provenance).length === 0)) {
        await records.delete(id);
        return;
      }
      const changedAt = history
        .filter(({ seq }) => seq !== last.seq)
        .reduce((a, b) => (a > b.at ? a : b.at), record.firstSeenAt);
      await records.put({ ...record, ...fields, provenance, changedAt, version: record.version - 1 } as AnyRecord);
    },
    'strict',
  );
}
