import { useState } from 'preact/hooks';
import type { TaughtReader } from '../../core/records/taught';
import { fieldName } from '../tell';
import { say } from '../words';
import { FIRST_FIELDS, TAUGHT_KINDS, TEACHABLE } from './fields';
import { useLesson } from './lesson';
import { TeachField } from './TeachField';
import type { TaughtList, Teacher } from './teacher';

export interface TeachLessonProps {
  teacher: Teacher;
  host: string;
  /** The list of a known product that is taught; null beside any other page. */
  list: TaughtList | null;
  now: Date;
  /** Whether a reader of a host is kept at the moment of the question. */
  isTaught: (host: string) => boolean;
  onSave: (reader: TaughtReader) => void;
  onCancel: () => void;
}

const PAGES = ['list', 'record'] as const;
const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** Field after field by pointing at the page, then "Read 24 rows of this list". */
export function TeachLesson({ teacher, host, list, now, isTaught, onSave, onCancel }: TeachLessonProps) {
  const lesson = useLesson(teacher, host, isTaught, list);
  const [more, setMore] = useState(false);
  const { choice, state, picking } = lesson;
  const [naming, ...others] = TEACHABLE[choice.kind];
  const fields = [naming!, ...others].slice(0, more ? undefined : FIRST_FIELDS);
  const picked = (field: string) => state?.picked.find(one => one.field === field) ?? null;
  const isNamed = picked(naming!)?.why === null;
  const isUnclearDay = state?.picked.some(one => one.why === 'ambiguous' && /Date$/.test(one.field)) ?? false;
  const page = choice.page ?? state?.page ?? 'list';
  const reader = state?.reader ?? null;
  return (
    <section class="card stack" data-testid="teach-lesson">
      <p class="soft">{say('teach_how')}</p>
      <div class="row">
        <label class="label grow">
          {say('teach_kind')}
          <select
            class="select"
            data-testid="teach-kind"
            value={choice.kind}
            disabled={state !== null && state.picked.length > 0}
            onChange={event => {
              const kind = TAUGHT_KINDS.find(one => one === event.currentTarget.value);
              if (kind) void lesson.choose({ kind });
            }}
          >
            {TAUGHT_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {say(`teach_kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="label grow">
          {say('teach_page')}
          <select
            class="select"
            data-testid="teach-page"
            value={page}
            onChange={event =>
              void lesson.choose({ page: PAGES.find(one => one === event.currentTarget.value) ?? null })
            }
          >
            {PAGES.map(one => (
              <option key={one} value={one}>
                {say(`teach_page_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div>
        {fields.map(field => (
          <TeachField
            key={field}
            field={field}
            picked={picked(field)}
            isPicking={picking === field}
            isBusy={picking !== null}
            now={now}
            onPick={() => void lesson.pick(field)}
            onGiveUp={() => void teacher.key('Escape')}
            onForget={() => void lesson.forget(field)}
          />
        ))}
        {!more && others.length >= FIRST_FIELDS && (
          <button type="button" class="link" onClick={() => setMore(true)}>
            {say('teach_more')}
          </button>
        )}
      </div>
      <div role="status" data-testid="teach-status">
        {picking !== null && lesson.hover !== undefined && (
          <p class="note calm wrap-any">
            {say('teach_point', { field: fieldName(picking) })}
            {lesson.hover !== null && (
              <>
                {' '}
                <b>{lesson.hover === '' ? say('teach_empty_place') : lesson.hover}</b>
              </>
            )}
          </p>
        )}
        {lesson.problem !== null && <p class="note">{lesson.problem}</p>}
        {state?.problem && page === 'list' && picking === null && state.picked.length > 0 && (
          <p class="note">{say('teach_no_row')}</p>
        )}
      </div>
      {isUnclearDay && (
        <label class="label">
          {say('teach_order')}
          <select
            class="select"
            data-testid="teach-order"
            value={choice.dateOrder ?? ''}
            onChange={event =>
              void lesson.choose({ dateOrder: ORDERS.find(order => order === event.currentTarget.value) ?? null })
            }
          >
            <option value="">–</option>
            {ORDERS.map(order => (
              <option key={order} value={order}>
                {say(`teach_order_${order}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-testid="teach-save"
          disabled={reader === null || !isNamed || picking !== null}
          onClick={() =>
            reader && onSave({ ...reader, name: say('teach_name', { host, what: say(`kind_${reader.kind}`) }) })
          }
        >
          {page === 'record'
            ? say('teach_read_record')
            : state?.rows
              ? say('teach_read_rows', { n: state.rows })
              : say('teach_read_list')}
        </button>
        <button type="button" class="button quiet" data-testid="teach-cancel" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
      {!isNamed && <p class="faint small">{say('teach_needs_name', { field: fieldName(naming!) })}</p>}
    </section>
  );
}
