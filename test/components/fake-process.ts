import { vi } from 'vitest';
import type { ProcessAnalyst } from '../../components/process/services';

/** The process side of the analyst with nothing read yet; each section adds its calls. */
export function fakeProcess(): ProcessAnalyst {
  return {
    stages: vi.fn(async () => ({ processes: [], proposals: [] })),
    dealProcesses: vi.fn(async () => ({})),
    adoptProcess: vi.fn(async () => ({ id: 'all', before: null })),
    putProcess: vi.fn(async () => null),
    qualification: vi.fn(async () => ({ checklist: null, prediction: null })),
    adoptBant: vi.fn(async () => null),
    putChecklist: vi.fn(async () => null),
    team: vi.fn(async () => null),
    joinTeam: vi.fn(async () => undefined),
    leaveTeam: vi.fn(async () => undefined),
    setTeamPassphrase: vi.fn(async () => undefined),
    teamFile: vi.fn(async () => ({ name: 'sidelight-ann-1.json', blob: new Blob(['{}']) })),
    readTeamFiles: vi.fn(async () => null),
    exchangeInFolder: vi.fn(async () => null),
    cancelExchange: vi.fn(async () => undefined),
    teamFolder: vi.fn(async () => null),
    keepTeamFolder: vi.fn(async () => undefined),
    settleConflict: vi.fn(async () => undefined),
    takeBackChange: vi.fn(async () => undefined),
    previewTeamState: vi.fn(async () => ({ changed: [], removed: [], returned: [] })),
    restoreTeamState: vi.fn(async () => undefined),
  };
}
