import { vi } from 'vitest';
import type { ProcessAnalyst } from '../../components/process/services';
import { FIELDS_OF, OPERATORS } from '../../core/process/conditions';

const MEMBER = {
  arm: 'write' as const,
  place: 0.1,
  joinedAt: '2026-11-22T09:00:00.000Z',
  turnAt: null,
  state: 'waiting' as const,
};
export const NO_CAMPAIGNS = {
  campaigns: [],
  never: [],
  suggested: [],
  templates: [],
  cooldownDays: 30,
  offers: { fields: FIELDS_OF.person, operators: OPERATORS, values: {} },
};

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
    sequences: vi.fn(async () => ({ sequences: [], people: [], ready: [], templates: [] })),
    saveSequence: vi.fn(async ({ id }) => ({ id: id ?? 'sequence:1', before: null })),
    removeSequence: vi.fn(async () => ({ sequences: [], enrolments: [] })),
    putBackSequence: vi.fn(async () => undefined),
    enrol: vi.fn(async () => 'enrolment-1'),
    removeEnrolment: vi.fn(async () => undefined),
    noteEnrolment: vi.fn(async (_, event) => ({ ...event, id: 'event-1', at: '2026-11-22T09:30:00.000Z' })),
    undoEnrolmentEvent: vi.fn(async () => undefined),
    stepDraft: vi.fn(async () => null),
    writingBan: vi.fn(async () => null),
    campaigns: vi.fn(async () => ({ ...NO_CAMPAIGNS })),
    segment: vi.fn(async () => ({
      problems: [],
      count: 0,
      shown: [],
      left: { count: 0, byWhy: [], shown: [] },
      heldOut: 0,
    })),
    saveCampaign: vi.fn(async ({ id }) => ({ id: id ?? 'campaign:1', before: null })),
    putCampaign: vi.fn(async () => undefined),
    removeCampaign: vi.fn(async () => ({ campaigns: [], members: [] })),
    putBackCampaign: vi.fn(async () => undefined),
    startCampaign: vi.fn(async () => ({ write: 1, heldOut: 0 })),
    undoStart: vi.fn(async () => undefined),
    campaign: vi.fn(async () => null),
    noteMember: vi.fn(async (campaignId, personId) => ({ ...MEMBER, campaignId, personId })),
    putMember: vi.fn(async () => undefined),
    setCooldown: vi.fn(async () => undefined),
    setOptOut: vi.fn(async () => null),
    putOptOut: vi.fn(async () => undefined),
  };
}
