import type { ComponentChildren } from 'preact';
import type { Loaded } from './remote';
import { Skeleton } from './Skeleton';
import { say } from './words';

export interface LoadedViewProps<T> {
  of: Loaded<T>;
  onRetry: () => void;
  children: (value: T) => ComponentChildren;
}

/** A view in its three states. A value that is being refreshed stays; a failed refresh is told above the last value. */
export function LoadedView<T>({ of, onRetry, children }: LoadedViewProps<T>) {
  return (
    <>
      {of.loading && of.value !== null && <div class="refreshing across" aria-hidden="true" />}
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
      {of.value !== null && children(of.value)}
      {of.value === null && of.error === null && <Skeleton />}
    </>
  );
}
