import { useState } from 'preact/hooks';
import {
  type Checklist,
  type ChecklistItem,
  CRITERION_FIELDS,
  type Criterion,
  criterionKey,
} from '../../../core/records';
import { SheetHead } from '../../SheetHead';
import { fieldName } from '../../tell';
import { say } from '../../words';
import { criterionTitle, itemTitle } from './ready-text';

export interface ChecklistSheetProps {
  /** As it is stored; null: a new one. */
  checklist: Checklist | null;
  /** What was changed earlier and not saved. */
  unsaved: Checklist | null;
  onTyped: (checklist: Checklist) => void;
  onSave: (checklist: Checklist) => void;
  onRemove: () => void;
  onClose: () => void;
}

const WEIGHTS = [1, 2, 3, 5, 10];
const EMPTY: Checklist = {
  format: 'sidelight-checklist',
  version: 1,
  id: 'qualification',
  items: [],
  editedAt: '1970-01-01T00:00:00.000Z',
  sample: false,
};

/** What the record can answer by itself. */
const FROM_RECORD: Criterion[] = [
  { needs: 'decision-maker' },
  { needs: 'people', atLeast: 2 },
  ...CRITERION_FIELDS.map(field => ({ needs: 'field' as const, field })),
];

function freeId(items: readonly ChecklistItem[]): string {
  let n = items.length + 1;
  while (items.some(({ id }) => id === `question-${n}`)) n += 1;
  return `question-${n}`;
}

function madeItem(items: readonly ChecklistItem[], by: Criterion | null): ChecklistItem {
  const id = freeId(items);
  return by === null
    ? { id, text: say('checklist_question_text'), weight: 1, by: { needs: 'step', step: id } }
    : { id, text: null, weight: 1, by };
}

/** The checklist of lead qualification in the editor: the user's own questions, each with its weight. */
export function ChecklistSheet({ checklist: stored, unsaved, ...on }: ChecklistSheetProps) {
  const [checklist, setChecklist] = useState(unsaved ?? stored ?? EMPTY);
  const change = (items: ChecklistItem[]) => {
    const next = { ...checklist, items };
    setChecklist(next);
    on.onTyped(next);
  };
  const { items } = checklist;
  const edit = (id: string, given: Partial<ChecklistItem>) =>
    change(items.map(item => (item.id === id ? { ...item, ...given } : item)));
  const asked = new Set(items.map(({ by }) => criterionKey(by)));
  const free = FROM_RECORD.filter(by => !asked.has(criterionKey(by)));
  const isRight = items.length > 0 && items.every(({ text }) => text === null || text.trim() !== '');
  const changed = JSON.stringify(checklist) !== JSON.stringify(stored);
  const titleOf = (by: Criterion) =>
    by.needs === 'field' ? say('criterion_field', { field: fieldName(by.field) }) : criterionTitle(by, []);
  return (
    <>
      <SheetHead title={say('qualification')} onClose={on.onClose} />
      <section class="card stack across">
        <p class="small soft">{say('checklist_text')}</p>
        {items.map(item => (
          <div key={item.id} class="row tight" data-testid="checklist-item">
            {item.by.needs === 'step' ? (
              <input
                class="field grow"
                aria-label={say('checklist_question')}
                maxLength={300}
                value={itemTitle(item)}
                onInput={event => edit(item.id, { text: event.currentTarget.value })}
              />
            ) : (
              <span class="grow wrap-any">{titleOf(item.by)}</span>
            )}
            <select
              class="select"
              aria-label={say('checklist_weight')}
              value={item.weight}
              onChange={event => edit(item.id, { weight: Number(event.currentTarget.value) })}
            >
              {[...new Set([...WEIGHTS, item.weight])].map(weight => (
                <option key={weight} value={weight}>
                  ×{weight}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="icon"
              aria-label={say('criterion_remove', { title: itemTitle(item) })}
              title={say('criterion_remove', { title: itemTitle(item) })}
              onClick={() => change(items.filter(({ id }) => id !== item.id))}
            >
              ×
            </button>
          </div>
        ))}
        <div class="actions">
          <button
            type="button"
            class="button"
            data-testid="question-add"
            onClick={() => change([...items, madeItem(items, null)])}
          >
            {say('checklist_add')}
          </button>
          <select
            class="select"
            aria-label={say('checklist_add_record')}
            value=""
            onChange={event => {
              const by = free.find(each => criterionKey(each) === event.currentTarget.value);
              event.currentTarget.value = '';
              if (by) change([...items, madeItem(items, by)]);
            }}
          >
            <option value="" disabled>
              {say('checklist_add_record')}
            </option>
            {free.map(by => (
              <option key={criterionKey(by)} value={criterionKey(by)}>
                {titleOf(by)}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button
            type="button"
            class="button primary"
            data-testid="checklist-save"
            disabled={!changed || !isRight}
            onClick={() => on.onSave(checklist)}
          >
            {say('action_save')}
          </button>
          {stored !== null && (
            <button type="button" class="button quiet" data-testid="checklist-remove" onClick={on.onRemove}>
              {say('checklist_remove')}
            </button>
          )}
        </div>
      </section>
    </>
  );
}
