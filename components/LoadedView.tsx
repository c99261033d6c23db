import type { ComponentChildren } from 'preact';
import type { Loaded } from './remote';
import { Skeleton } from './Skeleton';
import { say } from './words';

export interface LoadedViewProps<T> {
  of: Loaded<T>;
  /** True for an answer that shows nothing: it is not shown while a newer one is on its way. */
  isEmpty?: (value: T) => boolean;
  onRetry: () => void;
  /** Only a part of a view: it leaves its place empty until it is there. */
  quiet?: boolean;
  children: (value: T) => ComponentChildren;
}

/** The value to show: none while an empty one is about to be replaced, so that "nothing here" is never said too early. */
export function shownValue<T>({ value, loading }: Loaded<T>, isEmpty: (value: T) => boolean): T | null {
  return value !== null && loading && isEmpty(value) ? null : value;
}

/** A view in its three states. A value that is being refreshed stays; a failed refresh is told above the last value. */
export function LoadedView<T>({ of, isEmpty = () => false, onRetry, quiet, children }: LoadedViewProps<T>) {
  const value = shownValue(of, isEmpty);
  return (
    <>
      {of.loading && value !== null && !quiet && <div class="refreshing across" aria-hidden="true" />}
      {of.error !== null && (
        <div class="note bad across" role="alert" data-testid="error">
          <b>{say('error_title')}</b> <span class="wrap-any">{of.error}</span>
          <div class="actions">
            <button type="button" class="button" onClick={onRetry}>
              {say('error_retry')}
            </button>
          </div>
        </div>
      )}
      {value !== null && children(value)}
      {value === null && of.error === null && !quiet && <Skeleton />}
    </>
  );
}
