import type { ChecklistItem, Criterion, SalesProcess, Step } from '../../../core/records';
import { fieldName, siteName } from '../../tell';
import { knows, say } from '../../words';

/** The ready text of an id, or the id itself where it has none. */
function ready(kind: string, id: string): string {
  return knows(`${kind}_${id}`) ? say(`${kind}_${id}`) : id;
}

/** A stage's name: the user's, else the ready one. */
export function stageTitle({ id, name }: { id: string; name: string | null }): string {
  return name ?? ready('ready_stage', id);
}

export function stepTitle({ id, text }: Step): string {
  return text ?? ready('ready_step', id);
}

/** What a pipeline is called: its own name, else its site's. */
export function pipelineTitle({ site, pipeline }: { site: string | null; pipeline: string | null }): string {
  const where = site === null ? say('pipeline_imported') : siteName(site);
  return pipeline === null ? where : `${where} · ${pipeline}`;
}

export function processTitle({ name, of }: Pick<SalesProcess, 'name' | 'of'>): string {
  return name ?? (of === null ? say('ready_process') : pipelineTitle(of));
}

/** What a criterion asks for, by its steps. */
export function criterionTitle(criterion: Criterion, steps: readonly Step[]): string {
  switch (criterion.needs) {
    case 'field':
      return fieldName(criterion.field);
    case 'step':
      return stepTitle(steps.find(({ id }) => id === criterion.step) ?? { id: criterion.step, text: null });
    case 'people':
      return say('criterion_people', { n: criterion.atLeast });
    case 'decision-maker':
      return say('criterion_decision_maker');
  }
}

export function itemTitle({ id, text, by }: ChecklistItem): string {
  return text ?? (by.needs === 'step' ? stepTitle({ id, text }) : criterionTitle(by, []));
}
