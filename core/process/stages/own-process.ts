import type { SalesProcess } from '../../records/sales-process';
import type { Instant } from '../../records/time';
import type { PipelineProposal } from './result';

/** A proposal as the user accepts it: its stages, with nothing asked of a deal yet. */
export function ownProcess({ site, pipeline, stages }: PipelineProposal, now: Instant): Omit<SalesProcess, 'id'> {
  return {
    format: 'sidelight-process',
    version: 1,
    name: pipeline?.slice(0, 120).trim() || null,
    of: { site, pipeline },
    steps: [],
    stages: stages.slice(0, 40).map(({ name, outcome }, at) => ({
      id: `stage-${at + 1}`,
      name: name.slice(0, 120).trim() || null,
      outcome,
      reads: [name],
      entry: [],
      exit: [],
    })),
    acceptedAt: now,
    editedAt: now,
    sample: false,
  };
}
