import { proxy, type Remote } from 'comlink';
import type { CampaignsAnalyst } from '../../../components/process/campaigns/services';
import type { RulesAnalyst } from '../../../components/process/rules/services';
import type { SequencesAnalyst } from '../../../components/process/sequences/services';
import type { ProcessAnalyst } from '../../../components/process/services';
import type { StagesAnalyst } from '../../../components/process/stages/services';
import type { TasksAnalyst } from '../../../components/process/tasks/services';
import type { TeamAnalyst } from '../../../components/process/team/services';

/** The process side of the worker's analyst, as the panel knows it. */
export function remoteProcess(remote: Remote<ProcessAnalyst>): ProcessAnalyst {
  return {
    ...remoteStages(remote),
    ...remoteTasks(remote),
    ...remoteRules(remote),
    ...remoteSequences(remote),
    ...remoteCampaigns(remote),
    ...remoteTeam(remote),
  };
}

function remoteStages(remote: Remote<StagesAnalyst>): StagesAnalyst {
  return {
    stages: () => remote.stages(),
    dealProcesses: ids => remote.dealProcesses(ids),
    adoptProcess: (proposal, as) => remote.adoptProcess(proposal, as),
    putProcess: (id, process) => remote.putProcess(id, process),
    qualification: () => remote.qualification(),
    adoptBant: () => remote.adoptBant(),
    putChecklist: checklist => remote.putChecklist(checklist),
  };
}

function remoteTeam(remote: Remote<TeamAnalyst>): TeamAnalyst {
  return {
    team: () => remote.team(),
    joinTeam: name => remote.joinTeam(name),
    leaveTeam: () => remote.leaveTeam(),
    setTeamPassphrase: passphrase => remote.setTeamPassphrase(passphrase),
    teamFile: () => remote.teamFile(),
    readTeamFiles: (files, onProgress) => remote.readTeamFiles(files, proxy(onProgress)),
    exchangeInFolder: onProgress => remote.exchangeInFolder(proxy(onProgress)),
    cancelExchange: () => remote.cancelExchange(),
    teamFolder: () => remote.teamFolder(),
    keepTeamFolder: folder => remote.keepTeamFolder(folder),
    settleConflict: (conflict, side) => remote.settleConflict(conflict, side),
    takeBackChange: id => remote.takeBackChange(id),
    previewTeamState: seq => remote.previewTeamState(seq),
    restoreTeamState: seq => remote.restoreTeamState(seq),
  };
}

function remoteSequences(remote: Remote<SequencesAnalyst>): SequencesAnalyst {
  return {
    sequences: language => remote.sequences(language),
    saveSequence: sequence => remote.saveSequence(sequence),
    removeSequence: id => remote.removeSequence(id),
    putBackSequence: removed => remote.putBackSequence(removed),
    enrol: (sequenceId, personId) => remote.enrol(sequenceId, personId),
    removeEnrolment: id => remote.removeEnrolment(id),
    noteEnrolment: (id, event) => remote.noteEnrolment(id, event),
    undoEnrolmentEvent: (id, eventId) => remote.undoEnrolmentEvent(id, eventId),
    stepDraft: enrolmentId => remote.stepDraft(enrolmentId),
    writingBan: personId => remote.writingBan(personId),
  };
}

function remoteCampaigns(remote: Remote<CampaignsAnalyst>): CampaignsAnalyst {
  return {
    campaigns: () => remote.campaigns(),
    segment: campaign => remote.segment(campaign),
    saveCampaign: campaign => remote.saveCampaign(campaign),
    putCampaign: campaign => remote.putCampaign(campaign),
    removeCampaign: id => remote.removeCampaign(id),
    putBackCampaign: removed => remote.putBackCampaign(removed),
    startCampaign: id => remote.startCampaign(id),
    undoStart: id => remote.undoStart(id),
    campaign: id => remote.campaign(id),
    noteMember: (campaignId, personId, state) => remote.noteMember(campaignId, personId, state),
    putMember: member => remote.putMember(member),
    setCooldown: days => remote.setCooldown(days),
    setOptOut: (address, next) => remote.setOptOut(address, next),
    putOptOut: (address, before) => remote.putOptOut(address, before),
  };
}

function remoteTasks(remote: Remote<TasksAnalyst>): TasksAnalyst {
  return {
    tasks: () => remote.tasks(),
    addTodo: draft => remote.addTodo(draft),
    editTodo: (id, draft) => remote.editTodo(id, draft),
    finishTodo: id => remote.finishTodo(id),
    snoozeTodo: (id, snooze) => remote.snoozeTodo(id, snooze),
    reopenTodo: id => remote.reopenTodo(id),
    removeTodo: id => remote.removeTodo(id),
    putTodo: (id, todo) => remote.putTodo(id, todo),
    exportTasks: () => remote.exportTasks(),
  };
}

function remoteRules(remote: Remote<RulesAnalyst>): RulesAnalyst {
  return {
    rules: () => remote.rules(),
    saveRule: rule => remote.saveRule(rule),
    tryRule: (rule, onProgress) => remote.tryRule(rule, proxy(onProgress)),
    cancelTry: () => remote.cancelTry(),
    switchRule: (id, on) => remote.switchRule(id, on),
    removeRule: id => remote.removeRule(id),
    putBackRule: removed => remote.putBackRule(removed),
    undoFiring: id => remote.undoFiring(id),
    seeFirings: () => remote.seeFirings(),
    exportRules: () => remote.exportRules(),
    readRules: file => remote.readRules(file),
    takeRules: rules => remote.takeRules(rules),
  };
}
