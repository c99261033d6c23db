import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AnyRecord } from '../core/records';
import { FieldRow } from './FieldRow';
import { date } from './format';
import { provenanceText } from './provenance-text';
import { FIELD_FORMS, fieldOf, shownValue } from './record-fields';
import { SheetHead } from './SheetHead';
import type { RecordDetail } from './services';
import { fieldName } from './tell';
import { say } from './words';

export interface RecordSheetProps {
  detail: RecordDetail | null;
  now: Date;
  onCorrect: (id: string, field: string, value: unknown) => void;
  onRemove: (id: string) => void;
  onOpenPage: (url: string) => void;
  onClose: () => void;
  /** People who might be the same. */
  same?: ComponentChildren;
  /** What the user's process says of it. */
  process?: ComponentChildren;
}

const CHANGES_SHOWN = 50;

function sourceOf(record: AnyRecord, field: string, now: Date): string | null {
  const provenance = record.provenance[field];
  const value = fieldOf(record, field);
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  return provenance === undefined && empty ? null : provenanceText(provenance, now);
}

/** One record: each field with where it came from and when, a way to correct it, its history, and its removal. */
export function RecordSheet({
  detail,
  now,
  onCorrect,
  onRemove,
  onOpenPage,
  onClose,
  same,
  process,
}: RecordSheetProps) {
  const [removing, setRemoving] = useState(false);
  if (!detail)
    return (
      <>
        <SheetHead title={say('record_gone')} onClose={onClose} />
        <p class="card soft">{say('record_gone_text')}</p>
      </>
    );
  const { record, changes } = detail;
  const named = 'name' in record ? record.name : 'title' in record ? record.title : record.subject;
  const page = Object.values(record.provenance).find(provenance => provenance.from === 'page');
  return (
    <>
      <SheetHead title={named ?? say('unnamed')} detail={say(`kind_${record.kind}`)} onClose={onClose} />
      <section class="card across" data-testid="record">
        {Object.entries(FIELD_FORMS[record.kind]).map(([field, form]) => (
          <FieldRow
            key={`${record.id} ${field}`}
            field={field}
            form={form}
            value={fieldOf(record, field)}
            from={sourceOf(record, field, now)}
            now={now}
            onSave={value => onCorrect(record.id, field, value)}
          />
        ))}
        <p class="faint small">
          {say('record_seen', { first: date(record.firstSeenAt, now), last: date(record.lastSeenAt, now) })}
        </p>
        <div class="actions">
          {page?.from === 'page' && (
            <button type="button" class="button" onClick={() => onOpenPage(page.url)}>
              {say('record_open_page')}
            </button>
          )}
          {removing ? (
            <>
              <button
                type="button"
                class="button danger"
                data-testid="remove-confirm"
                onClick={() => onRemove(record.id)}
              >
                {say('record_remove_sure')}
              </button>
              <button type="button" class="button quiet" onClick={() => setRemoving(false)}>
                {say('action_cancel')}
              </button>
            </>
          ) : (
            <button type="button" class="button quiet" data-testid="remove" onClick={() => setRemoving(true)}>
              {say('action_remove')}
            </button>
          )}
        </div>
      </section>
      {process}
      {same}
      {changes.length > 0 && (
        <section class="card across">
          <h2>{say('history')}</h2>
          <ol class="timeline">
            {changes
              .toSorted((a, b) => b.seq - a.seq)
              .slice(0, CHANGES_SHOWN)
              .map(change => (
                <li key={change.seq} class="wrap-any">
                  <span class="faint">{provenanceText(change.cause, now)}</span>
                  {change.created && <div>{say('record_created')}</div>}
                  {!change.created &&
                    change.fields.map(({ field, from, to }) => (
                      <div key={field}>
                        <b>{fieldName(field)}</b>: {shownValue(from, null, now).slice(0, 120)} →{' '}
                        {shownValue(to, null, now).slice(0, 120)}
                      </div>
                    ))}
                </li>
              ))}
          </ol>
        </section>
      )}
    </>
  );
}
