import { vi } from 'vitest';
import type { ProcessAnalyst } from '../../components/process/services';

/** The process side of the analyst with nothing read yet; each section adds its calls. */
export function fakeProcess(): ProcessAnalyst {
  return {
    stages: vi.fn(async () => ({ proposals: [] })),
  };
}
