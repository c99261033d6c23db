import { proxy, type Remote } from 'comlink';
import type { ProcessAnalyst } from '../../../components/process/services';
import type { StagesAnalyst } from '../../../components/process/stages/services';
import type { TeamAnalyst } from '../../../components/process/team/services';

/** The process side of the worker's analyst, as the panel knows it. */
export function remoteProcess(remote: Remote<ProcessAnalyst>): ProcessAnalyst {
  return { ...remoteStages(remote), ...remoteTeam(remote) };
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
