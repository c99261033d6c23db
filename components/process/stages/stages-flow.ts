import { failureText } from '../../failure';
import { remote } from '../../remote';
import type { ProcessContext, SectionFlow } from '../process-flow';

/** Pipelines and their stages. */
export function stagesFlow({ analyst }: ProcessContext) {
  const result = remote(() => analyst.stages(), failureText);
  return { sources: [result], result } satisfies SectionFlow & Record<string, unknown>;
}
