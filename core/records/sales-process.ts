import { Criterion, stepId } from './criterion';
import { instant, shortText, z } from './schemas';

/** A name that the user gives; null: the ready one of its id, in the user's language. */
const name = z.string().trim().min(1).max(120).nullable();

/** Something to do or to find out, ticked by the user on the deal. */
export const Step = z.strictObject({ id: stepId, text: z.string().trim().min(1).max(300).nullable() });
export type Step = z.infer<typeof Step>;

export const Stage = z.strictObject({
  id: stepId,
  name,
  outcome: z.enum(['open', 'won', 'lost']),
  /** Stages of the CRM that count as this one, as the CRM writes them. */
  reads: z.array(shortText.min(1)).max(100),
  /** What a deal needs before it may be here. */
  entry: z.array(Criterion).max(30),
  /** What it needs before it may go on. */
  exit: z.array(Criterion).max(30),
});
export type Stage = z.infer<typeof Stage>;

const Shape = z.strictObject({
  format: z.literal('sidelight-process'),
  /** Raised when the shape changes; processes of another version are refused. */
  version: z.literal(1),
  id: shortText.min(1),
  name,
  /** The pipeline that it is for; null: every one that has no process of its own. */
  of: z.strictObject({ site: shortText.nullable(), pipeline: shortText.nullable() }).nullable(),
  steps: z.array(Step).max(200),
  /** In the order of the process; those where deals end come last. */
  stages: z.array(Stage).min(1).max(40),
  /** Since when it is the user's own: earlier moves of a deal are not held against it. */
  acceptedAt: instant,
  editedAt: instant,
  /** It came with the sample and was not changed since. */
  sample: z.boolean(),
});

/** The user's stages for one pipeline, each with what it takes to enter and to leave it. */
export const SalesProcess = Shape.superRefine((process, context) => {
  for (const { path, code, params } of processProblems(process)) {
    context.addIssue({ code: 'custom', path, message: code, params });
  }
});
export type SalesProcess = z.infer<typeof Shape>;

/** What is wrong with a process, and where. */
export interface ProcessProblem {
  path: (string | number)[];
  code:
    | 'process.no-name'
    | 'process.no-open-stage'
    | 'process.open-after-end'
    | 'process.stage-twice'
    | 'process.read-twice'
    | 'process.step-twice'
    | 'process.step-gone'
    | 'process.asked-twice';
  params: Record<string, string>;
}

/** Everything that the shape alone does not say: names that stand twice, criteria whose step is gone. Empty for a process that is right. */
export function processProblems({ stages, steps }: Pick<SalesProcess, 'stages' | 'steps'>): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const note = (path: ProcessProblem['path'], code: ProcessProblem['code'], params: Record<string, string> = {}) =>
    problems.push({ path, code, params });
  if (!stages.some(({ outcome }) => outcome === 'open')) note(['stages'], 'process.no-open-stage');
  const known = new Set<string>();
  steps.forEach(({ id, text }, at) => {
    if (text?.trim() === '') note(['steps', at, 'text'], 'process.no-name');
    if (known.has(id)) note(['steps', at, 'id'], 'process.step-twice', { step: text ?? id });
    known.add(id);
  });
  const [ids, reads] = [new Set<string>(), new Set<string>()];
  let ended = false;
  stages.forEach((stage, at) => {
    const title = stage.name ?? stage.id;
    if (stage.name?.trim() === '') note(['stages', at, 'name'], 'process.no-name');
    if (ids.has(stage.id)) note(['stages', at, 'id'], 'process.stage-twice', { stage: title });
    ids.add(stage.id);
    if (stage.outcome === 'open' && ended) note(['stages', at], 'process.open-after-end', { stage: title });
    ended ||= stage.outcome !== 'open';
    stage.reads.forEach((read, index) => {
      const name = readKey(read);
      if (reads.has(name)) note(['stages', at, 'reads', index], 'process.read-twice', { stage: title, name: read });
      reads.add(name);
    });
    for (const side of ['entry', 'exit'] as const) {
      const asked = new Set<string>();
      stage[side].forEach((criterion, index) => {
        const path = ['stages', at, side, index];
        if (criterion.needs === 'step' && !known.has(criterion.step)) {
          note(path, 'process.step-gone', { stage: title, step: criterion.step });
        }
        const key = JSON.stringify(criterion);
        if (asked.has(key)) note(path, 'process.asked-twice', { stage: title });
        asked.add(key);
      });
    }
  });
  return problems;
}

/** A CRM's name of a stage as it is compared: without case, width and outer spaces. */
export function readKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
