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
  };
}
