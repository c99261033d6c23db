import type { Remote } from 'comlink';
import type { ProcessAnalyst } from '../../../components/process/services';
import type { StagesAnalyst } from '../../../components/process/stages/services';

/** The process side of the worker's analyst, as the panel knows it. */
export function remoteProcess(remote: Remote<ProcessAnalyst>): ProcessAnalyst {
  return { ...remoteStages(remote) };
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
