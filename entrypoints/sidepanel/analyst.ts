import type { Analyst } from '../../components/services';
import { previewFile } from '../../core/imports';
import { CHANGED_CHANNEL } from '../../core/protocol';
import type { Decision } from '../../core/records';
import { reasonsBehind } from '../../core/sales';
import type { FollowUps } from '../../core/sales/followups/result';
import { makeSample, sampleRecords } from '../../core/sample';
import * as store from '../../core/store';
import { answers, FOLLOW_UPS, pageKeys, supportEngine } from './answers';
import { importFile } from './import-file';
import { library } from './library';
import { oversight } from './oversight';
import { processAnalyst } from './process/process-analyst';
import { sampleProcess } from './process/sample-process';
import { StoredWorld } from './stored-world';

/** Decisions about a suggestion. */
const TEACHING = new Set<Decision['what']>(['done', 'snoozed', 'dismissed', 'inserted', 'edited']);

/** The analyst with what only its own page says to it. */
export interface OwnAnalyst extends Analyst {
  /**
   * The store was changed elsewhere. A page says so before it asks again: the worker hears of the change too, but while it computes, questions may
   * be taken before that news, and then the old answer would stay.
   */
  outdate(): Promise<void>;
}

/** The analyst behind the panel: analyses over one reading of the store, and the user's decisions into it. */
export function makeAnalyst(): OwnAnalyst {
  const stored = new StoredWorld();
  const engine = supportEngine();
  let running: AbortController | null = null;

  const outdated = new BroadcastChannel(CHANGED_CHANNEL);
  outdated.addEventListener('message', () => stored.outdate());

  /** Writes, then tells every panel. */
  async function change<T>(what: store.StoreChange['what'], write: (db: store.Database) => Promise<T>): Promise<T> {
    const result = await write(await stored.database());
    stored.outdate();
    store.announce(CHANGED_CHANNEL, { what });
    return result;
  }
  const now = () => new Date().toISOString();

  return {
    outdate: async () => stored.outdate(),
    ...answers(stored, engine),
    ...library(stored, engine, pageKeys, change),
    ...oversight(stored, change),
    ...processAnalyst({ stored, engine, change }),
    settings: async () => store.readSettings(await stored.database()),
    saveSettings: settings => change('settings', db => store.saveSettings(db, settings)),
    correct: async (id, field, value) => {
      await change('records', db => store.correctField(db, id, field, value, now()));
    },
    remove: id => change('records', db => store.removeRecord(db, id)),
    async decide(decision) {
      // What is learned later rests on what was suggested now. A decision is never held up for it.
      const suggested = TEACHING.has(decision.what)
        ? await stored.known<FollowUps>(FOLLOW_UPS)?.catch(() => null)
        : null;
      const reasons = suggested ? reasonsBehind(suggested, decision.subject) : undefined;
      const made = reasons === undefined ? decision : { ...decision, reasons };
      return change('decisions', db => store.decide(db, made, now()));
    },
    undoDecision: id => change('decisions', db => store.undoDecision(db, id)),
    // No answer rests on a draft, so nobody is told.
    drafts: async () => store.readDrafts(await stored.database()),
    keepDraft: async draft => store.keepDraft(await stored.database(), draft, now()),
    dropDraft: async threadKey => store.dropDraft(await stored.database(), threadKey),

    preview: (file, kind, sheet) => previewFile(file, file.name, kind, sheet),
    async importFile(file, preview, onProgress) {
      running = new AbortController();
      const { signal } = running;
      try {
        return await change('records', db => importFile(db, file, preview, onProgress, signal));
      } finally {
        running = null;
      }
    },
    cancelImport: async () => running?.abort(),
    imports: async () => store.listImports(await stored.database()),
    undoImport: (id, onProgress) => change('records', db => store.undoImport(db, id, onProgress)),

    async loadSample() {
      const sample = makeSample(now());
      await change('everything', async db => {
        await store.putSample(db, sampleRecords(sample), sample.changes, sampleProcess(sample, now()));
        await store.updateSettings(db, settings => ({
          ...settings,
          ownAddresses: [...new Set([...settings.ownAddresses, sample.account])],
        }));
      });
    },
    async removeSample() {
      const { account } = makeSample(now());
      await change('everything', async db => {
        await store.removeSample(db);
        await store.updateSettings(db, settings => ({
          ...settings,
          ownAddresses: settings.ownAddresses.filter(address => address !== account),
        }));
      });
    },
    exportAll: async () =>
      new Blob([await store.exportBackup(await stored.database(), now())], { type: 'application/json' }),
    restore: async file => {
      const text = await file.text();
      return change('everything', db => store.restoreBackup(db, text));
    },
    eraseAll: () => change('everything', store.eraseAll),
  };
}
