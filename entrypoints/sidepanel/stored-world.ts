import { asTasks } from '../../core/process/tasks';
import {
  type AnyRecord,
  dayOf,
  type Firing,
  type Instant,
  recordsOf,
  type Settings,
  type Task,
  type Todo,
  type World,
} from '../../core/records';
import { assumeOpen } from '../../core/sales';
import {
  countRecords,
  type Database,
  openDatabase,
  type RecordCounts,
  readFirings,
  readSettings,
  readTodos,
  readWorld,
} from '../../core/store';
import { playbookRecords } from '../../core/support/playbook';

/** What the analyses look at: one reading of the store, with the starter playbook wherever the user has nothing of that key and has not removed it. */
export interface Reading {
  world: World;
  settings: Settings;
  /** What sites show; `world.tasks` holds the user's own open ones as well. */
  siteTasks: Task[];
  todos: Todo[];
  firings: Firing[];
  /** Of the store alone, without the starter playbook. */
  counts: RecordCounts;
  /** When it was made: the clock of every analysis over it. */
  now: Instant;
}

/** Waiting times and due dates move on even where nothing changes; older readings are made again. */
const FRESH_MS = 5 * 60_000;

/** The store as the worker holds it: one connection, opened again when it was closed, and one reading until something changes. */
export class StoredWorld {
  #database: Promise<Database> | null = null;
  #reading: Promise<Reading> | null = null;
  #readAt = 0;
  #results = new Map<string, Promise<unknown>>();

  database(): Promise<Database> {
    this.#database ??= openDatabase(undefined, {
      onClosed: () => {
        this.#database = null;
        this.outdate();
      },
    }).catch(error => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /** The next question reads the store again. */
  outdate(): void {
    this.#reading = null;
    this.#results.clear();
  }

  reading(): Promise<Reading> {
    if (Date.now() - this.#readAt > FRESH_MS) this.outdate();
    this.#reading ??= this.#read().catch(error => {
      this.#reading = null;
      throw error;
    });
    return this.#reading;
  }

  /** `compute` runs once per reading and name. */
  async result<T>(name: string, compute: (reading: Reading) => T | Promise<T>): Promise<T> {
    const reading = this.reading();
    const known = this.#results.get(name) as Promise<T> | undefined;
    if (known) return known;
    const results = this.#results;
    const computed = reading.then(compute);
    results.set(name, computed);
    computed.catch(() => results.delete(name));
    return computed;
  }

  /** What was computed under this name over the present reading, or null; nothing is computed for it. */
  known<T>(name: string): Promise<T> | null {
    return (this.#results.get(name) as Promise<T> | undefined) ?? null;
  }

  async #read(): Promise<Reading> {
    this.#readAt = Date.now();
    const now = new Date(this.#readAt).toISOString();
    const database = await this.database();
    const [world, settings, todos, firings] = await Promise.all([
      readWorld(database),
      readSettings(database),
      readTodos(database),
      readFirings(database),
    ]);
    const tasks = [...world.tasks, ...asTasks(todos, world)];
    return {
      world: withPlaybook({ ...world, tasks, deals: assumeOpen(world.deals, dayOf(now)) }, settings.removedStarters),
      settings,
      siteTasks: world.tasks,
      todos,
      firings,
      counts: countRecords(recordsOf(world)),
      now,
    };
  }
}

function withPlaybook(world: World, removed: readonly string[]): World {
  const known = new Set([...world.articles, ...world.templates].flatMap(record => record.keys).concat(removed));
  const starter = playbookRecords()
    .filter(seen => !seen.keys.some(key => known.has(key)))
    .map(({ kind, keys, fields }) => {
      const editedAt = (fields as { editedAt: string }).editedAt;
      const base = { id: keys[0], keys, firstSeenAt: editedAt, lastSeenAt: editedAt, changedAt: editedAt, version: 1 };
      return { kind, ...base, provenance: {}, ...fields } as AnyRecord;
    });
  return {
    ...world,
    articles: [...world.articles, ...starter.filter(record => record.kind === 'article')],
    templates: [...world.templates, ...starter.filter(record => record.kind === 'template')],
  };
}
