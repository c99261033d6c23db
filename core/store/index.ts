export { exportBackup, restoreBackup } from './backup';
export {
  type CampaignsKept,
  noteMember,
  putBackCampaign,
  putMember,
  readCampaigns,
  removeCampaign,
  saveCampaign,
  startCampaign,
  undoStart,
} from './campaigns';
export { announce, onChanged, type StoreChange } from './changed';
export { correctField } from './correct-field';
export { countRecords, type RecordCounts } from './counts';
export { type OpenOptions, openDatabase } from './database';
export { decide, undoDecision } from './decide';
export { dropDraft, keepDraft, readDrafts } from './drafts';
export { eraseAll } from './erase';
export { StoreError } from './errors';
export { readChanges, readRecord } from './history';
export type { ImportEntry } from './import-entry';
export { beginImport, finishImport, listImports } from './import-journal';
export { learnBlank, readHealth } from './learn-health';
export { type ImportedRecord, mergeImported } from './merge-imported';
export { type MergeCounts, mergeSighting } from './merge-sighting';
export { readOptOuts, setOptOut } from './opt-outs';
export { joinPeople, keepApart, readPersonLinks, splitPeople } from './person-links';
export { putChecklist, putProcess, readChecklist, readProcesses } from './processes';
export { putSample, type SampleProcess } from './put-sample';
export { putBackEntry, type RemovedEntry, removeEntry, restoreStarters } from './remove-entry';
export { isOfNeverRead, removeNeverRead } from './remove-never-read';
export { removeRecord } from './remove-record';
export { removeSample } from './remove-sample';
export { countBySite, removeSite } from './remove-site';
export {
  keepRuleResult,
  type Lookout,
  type RuleResult,
  type RuleWork,
  readKinds,
  readRecords,
  readRuleWork,
} from './rule-progress';
export {
  putBackRule,
  readFirings,
  readRules,
  removeRule,
  saveRules,
  seeFirings,
  switchRule,
  tellFirings,
  undoFiring,
} from './rules';
export { type EntryEdit, saveEntry } from './save-entry';
export type { Database } from './schema';
export {
  enrol,
  noteEnrolment,
  putBackSequence,
  readSequences,
  removeEnrolment,
  removeSequence,
  type SequencesKept,
  saveSequence,
  undoEnrolmentEvent,
} from './sequences';
export { readSettings, saveSettings, updateSettings } from './settings';
export { removeTaught, saveTaught, taughtHosts, taughtReadersOf } from './taught';
export { changeTodo, putTodo, readTodos } from './todos';
export { undoEdit } from './undo-edit';
export { undoImport } from './undo-import';
export { readWorld } from './world';
