import { Checklist } from '../records/checklist';
import { SalesProcess } from '../records/sales-process';
import type { z } from '../records/schemas';
import { StoreError } from './errors';
import type { Database } from './schema';
import { read, write } from './transaction';

/** The user's processes, in the order of their ids. */
export function readProcesses(db: Database): Promise<SalesProcess[]> {
  return read(db, ['processes'], tx => tx.objectStore('processes').getAll());
}

/**
 * Keeps a process in place of the one with its id, or takes it away where `process` is null. On the disk when it resolves.
 *
 * @returns what stood there before, for undo
 * @throws StoreError `bad-process` with the place and the reason, for a process that is not right
 */
export function putProcess(db: Database, id: string, process: SalesProcess | null): Promise<SalesProcess | null> {
  return exchange(db, 'processes', id, process === null ? null : checked(SalesProcess, process));
}

/** The checklist of lead qualification, or null while there is none. */
export async function readChecklist(db: Database): Promise<Checklist | null> {
  const [checklist] = await read(db, ['checklists'], tx => tx.objectStore('checklists').getAll());
  return checklist ?? null;
}

/** As `putProcess`. */
export function putChecklist(db: Database, id: string, checklist: Checklist | null): Promise<Checklist | null> {
  return exchange(db, 'checklists', id, checklist === null ? null : checked(Checklist, checklist));
}

function checked<T>(schema: z.ZodType<T>, given: T): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw badProcess(result.error);
}

/** The first thing that is wrong, with its place. */
export function badProcess(error: z.ZodError): StoreError {
  const [issue] = error.issues;
  const params = { place: issue?.path.join('.') ?? '', reason: issue?.message ?? '' };
  return new StoreError('bad-process', `${params.reason} at ${params.place}.`, { cause: error, params });
}

function exchange<T extends SalesProcess | Checklist>(
  db: Database,
  name: 'processes' | 'checklists',
  id: string,
  next: T | null,
): Promise<T | null> {
  return write(
    db,
    [name],
    async tx => {
      const store = tx.objectStore(name);
      const before = (await store.get(id)) as T | undefined;
      await (next === null ? store.delete(id) : store.put(next as never));
      return before ?? null;
    },
    'strict',
  );
}
