import { proxy, type Remote } from 'comlink';
import type { Analyst } from '../../components/services';

/** The worker's analyst as the panel knows it. Only callbacks need a word: they stay on this side. */
export function remoteAnalyst(remote: Remote<Analyst>): Analyst {
  return {
    counts: () => remote.counts(),
    settings: () => remote.settings(),
    saveSettings: settings => remote.saveSettings(settings),
    followUps: () => remote.followUps(),
    pipeline: () => remote.pipeline(),
    report: () => remote.report(),
    support: page => remote.support(page),
    subject: page => remote.subject(page),
    about: id => remote.about(id),
    find: query => remote.find(query),
    record: id => remote.record(id),
    correct: (id, field, value) => remote.correct(id, field, value),
    remove: id => remote.remove(id),
    decide: decision => remote.decide(decision),
    undoDecision: id => remote.undoDecision(id),
    drafts: () => remote.drafts(),
    keepDraft: draft => remote.keepDraft(draft),
    dropDraft: threadKey => remote.dropDraft(threadKey),
    preview: (file, kind, sheet) => remote.preview(file, kind, sheet),
    importFile: (file, preview, onProgress) => remote.importFile(file, preview, proxy(onProgress)),
    cancelImport: () => remote.cancelImport(),
    imports: () => remote.imports(),
    undoImport: (id, onProgress) => remote.undoImport(id, proxy(onProgress)),
    loadSample: () => remote.loadSample(),
    removeSample: () => remote.removeSample(),
    exportAll: () => remote.exportAll(),
    restore: file => remote.restore(file),
    eraseAll: () => remote.eraseAll(),
    readingHealth: () => remote.readingHealth(),
    identity: () => remote.identity(),
    joinPeople: (a, b) => remote.joinPeople(a, b),
    keepApart: (a, b) => remote.keepApart(a, b),
    splitPeople: (a, b) => remote.splitPeople(a, b),
    kept: () => remote.kept(),
    eraseSite: siteId => remote.eraseSite(siteId),
    eraseNeverRead: () => remote.eraseNeverRead(),
  };
}
