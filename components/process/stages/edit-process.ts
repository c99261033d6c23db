import type { PipelineProposal } from '../../../core/process/stages/result';
import { type Criterion, criterionKey, readKey, type SalesProcess, type Stage } from '../../../core/records';

export type Side = 'entry' | 'exit';

/** An id that none of `taken` has: `step-3`. */
function freeId(prefix: string, taken: readonly { id: string }[]): string {
  let n = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}

export function withStage(process: SalesProcess, at: number, change: Partial<Stage>): SalesProcess {
  return { ...process, stages: process.stages.map((stage, index) => (index === at ? { ...stage, ...change } : stage)) };
}

/** The stage at `at` one place up (−1) or down (1); as it was where there is no such place. */
export function withMoved(process: SalesProcess, at: number, by: -1 | 1): SalesProcess {
  const stages = [...process.stages];
  const [stage, other] = [stages[at], stages[at + by]];
  if (stage === undefined || other === undefined) return process;
  stages[at] = other;
  stages[at + by] = stage;
  return { ...process, stages };
}

/** A new open stage behind the last open one. */
export function withNewStage(process: SalesProcess, name: string): SalesProcess {
  const stages = [...process.stages];
  const end = stages.findIndex(({ outcome }) => outcome !== 'open');
  const stage: Stage = { id: freeId('stage', stages), name, outcome: 'open', reads: [], entry: [], exit: [] };
  stages.splice(end < 0 ? stages.length : end, 0, stage);
  return { ...process, stages };
}

export function withoutStage(process: SalesProcess, at: number): SalesProcess {
  return { ...process, stages: process.stages.filter((_, index) => index !== at) };
}

/** One more criterion; a step comes with its text. */
export function withCriterion(process: SalesProcess, at: number, side: Side, made: Criterion | string): SalesProcess {
  const criterion: Criterion = typeof made === 'string' ? { needs: 'step', step: freeId('step', process.steps) } : made;
  const steps =
    typeof made === 'string' && criterion.needs === 'step'
      ? [...process.steps, { id: criterion.step, text: made }]
      : process.steps;
  const list = [...(process.stages[at]?.[side] ?? []), criterion];
  return withStage({ ...process, steps }, at, { [side]: list });
}

export function withoutCriterion(process: SalesProcess, at: number, side: Side, criterion: Criterion): SalesProcess {
  const list = process.stages[at]?.[side].filter(each => criterionKey(each) !== criterionKey(criterion)) ?? [];
  return withStage(process, at, { [side]: list });
}

export function withStepText(process: SalesProcess, id: string, text: string): SalesProcess {
  return { ...process, steps: process.steps.map(step => (step.id === id ? { id, text } : step)) };
}

/** As it is saved: without the steps that no stage asks for any more, and from now on the user's own. */
export function tidied(process: SalesProcess, editedAt: string): SalesProcess {
  const asked = new Set(process.stages.flatMap(({ entry, exit }) => [...entry, ...exit]).map(criterionKey));
  return { ...process, steps: process.steps.filter(({ id }) => asked.has(id)), editedAt, sample: false };
}

/** Stages of the CRM that belong to the process and that no stage of it counts. */
export function freeReads({ of, stages }: SalesProcess, proposals: readonly PipelineProposal[]): string[] {
  const own = proposals.filter(({ site, pipeline }) => of === null || (of.site === site && of.pipeline === pipeline));
  const taken = new Set(stages.flatMap(({ reads }) => reads.map(readKey)));
  const free = new Map(own.flatMap(each => each.stages).map(({ name }) => [readKey(name), name]));
  return [...free].filter(([key]) => !taken.has(key)).map(([, name]) => name);
}
