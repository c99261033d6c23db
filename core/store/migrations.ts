import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Schema, StoreName } from './schema';

export interface Migration {
  /** The version that this step leads to: 1, 2, 3, … without a gap. */
  version: number;
  up(db: IDBPDatabase<Schema>, tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>): void;
}

/** Each step leads from the version before it to its own. A released step is never edited; a change is a new step. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    up(db) {
      const records = db.createObjectStore('records', { keyPath: 'id' });
      records.createIndex('kind', 'kind');
      records.createIndex('keys', 'keys', { multiEntry: true });
      const changes = db.createObjectStore('changes', { keyPath: 'seq', autoIncrement: true });
      changes.createIndex('recordId', 'recordId');
      db.createObjectStore('decisions', { keyPath: 'id' });
      db.createObjectStore('settings');
      db.createObjectStore('stated', { keyPath: ['site', 'page', 'kind'] });
    },
  },
  {
    // Imports that can be undone.
    version: 2,
    up(db, tx) {
      db.createObjectStore('imports', { keyPath: 'id' });
      db.createObjectStore('importBefore', { keyPath: ['importId', 'recordId'] });
      tx.objectStore('changes').createIndex('importId', 'cause.importId');
    },
  },
  {
    // How well each kind of page is read, and what the user said of two people.
    version: 3,
    up(db) {
      db.createObjectStore('health', { keyPath: ['site', 'page'] });
      db.createObjectStore('personLinks', { keyPath: 'ids' });
    },
  },
  {
    // Replies that the user is working on.
    version: 4,
    up(db) {
      db.createObjectStore('drafts', { keyPath: 'threadKey' });
    },
  },
  {
    // Sequences, campaigns, and who is never to be written to.
    version: 5,
    up(db) {
      db.createObjectStore('sequences', { keyPath: 'id' });
      db.createObjectStore('enrolments', { keyPath: 'id' });
      db.createObjectStore('campaigns', { keyPath: 'id' });
      db.createObjectStore('campaignMembers', { keyPath: ['campaignId', 'personId'] });
      db.createObjectStore('optOuts', { keyPath: 'address' });
    },
  },
  {
    // The user's stages, and the checklist of lead qualification.
    version: 6,
    up(db) {
      db.createObjectStore('processes', { keyPath: 'id' });
      db.createObjectStore('checklists', { keyPath: 'id' });
    },
  },
  {
    // The document that a team shares, and its earlier states.
    version: 7,
    up(db) {
      db.createObjectStore('team');
      db.createObjectStore('teamStates', { keyPath: 'seq', autoIncrement: true });
    },
  },
  {
    // Rules with what they did, and the user's own tasks.
    version: 8,
    up(db) {
      db.createObjectStore('rules', { keyPath: 'id' });
      db.createObjectStore('ruleStates', { keyPath: 'ruleId' });
      db.createObjectStore('ruleProgress');
      db.createObjectStore('firings', { keyPath: 'id' });
      db.createObjectStore('todos', { keyPath: 'id' });
    },
  },
];

export const DATABASE_VERSION = MIGRATIONS.length;
