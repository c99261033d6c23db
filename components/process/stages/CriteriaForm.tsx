import { CRITERION_FIELDS, type Criterion, criterionKey, type SalesProcess } from '../../../core/records';
import { fieldName } from '../../tell';
import { say } from '../../words';
import { type Side, withCriterion, withoutCriterion, withStepText } from './edit-process';
import { criterionTitle, stepTitle } from './ready-text';

export interface CriteriaFormProps {
  process: SalesProcess;
  /** Place of the stage. */
  at: number;
  side: Side;
  onChange: (next: SalesProcess) => void;
}

const PEOPLE = [1, 2, 3, 4, 5];

/** Criteria that can still be added, each with its words. */
function choices(list: readonly Criterion[]): { value: string; title: string; made: Criterion | 'step' }[] {
  const all: Criterion[] = [
    { needs: 'decision-maker' },
    ...PEOPLE.map(atLeast => ({ needs: 'people' as const, atLeast })),
    ...CRITERION_FIELDS.map(field => ({ needs: 'field' as const, field })),
  ];
  const taken = new Set(list.map(criterionKey));
  const hasPeople = list.some(({ needs }) => needs === 'people');
  const free = all.filter(each => !taken.has(criterionKey(each)) && !(hasPeople && each.needs === 'people'));
  return [
    { value: 'step', title: say('criterion_new_step'), made: 'step' },
    ...free.map(made => ({
      value: criterionKey(made),
      title:
        made.needs === 'field' ? say('criterion_field', { field: fieldName(made.field) }) : criterionTitle(made, []),
      made,
    })),
  ];
}

/** What a stage asks for, before a deal enters or before it leaves. */
export function CriteriaForm({ process, at, side, onChange }: CriteriaFormProps) {
  const list = process.stages[at]?.[side] ?? [];
  const offered = choices(list);
  return (
    <fieldset class="criteria" data-testid={`criteria-${side}`}>
      <legend class="small soft">{say(`criteria_${side}`)}</legend>
      {list.map(criterion => {
        const title = criterionTitle(criterion, process.steps);
        return (
          <div key={criterionKey(criterion)} class="row tight" data-testid="criterion">
            {criterion.needs === 'step' ? (
              <input
                class="field"
                aria-label={say('criterion_step')}
                maxLength={300}
                value={stepTitle(
                  process.steps.find(({ id }) => id === criterion.step) ?? { id: criterion.step, text: null },
                )}
                onInput={event => onChange(withStepText(process, criterion.step, event.currentTarget.value))}
              />
            ) : (
              <span class="grow wrap-any">
                {criterion.needs === 'field' ? say('criterion_field', { field: title }) : title}
              </span>
            )}
            <button
              type="button"
              class="icon"
              aria-label={say('criterion_remove', { title })}
              title={say('criterion_remove', { title })}
              onClick={() => onChange(withoutCriterion(process, at, side, criterion))}
            >
              ×
            </button>
          </div>
        );
      })}
      <select
        class="select"
        data-testid={`add-${side}`}
        aria-label={say('criterion_add')}
        value=""
        onChange={event => {
          const chosen = offered.find(({ value }) => value === event.currentTarget.value);
          event.currentTarget.value = '';
          if (chosen)
            onChange(
              withCriterion(process, at, side, chosen.made === 'step' ? say('criterion_step_text') : chosen.made),
            );
        }}
      >
        <option value="" disabled>
          {say('criterion_add')}
        </option>
        {offered.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
