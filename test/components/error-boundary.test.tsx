// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { ErrorBoundary } from '../../components/ErrorBoundary';

let root: HTMLElement;
let broken = true;
function Moody() {
  if (broken) throw new Error('a view that fails');
  return <p>shown</p>;
}

beforeEach(() => {
  root = document.createElement('div');
  broken = true;
});

describe('a view that fails', () => {
  test('leaves a message instead of an empty panel, and is shown again at a click', () => {
    act(() =>
      render(
        <ErrorBoundary>
          <Moody />
        </ErrorBoundary>,
        root,
      ),
    );
    expect(root.querySelector('[role="alert"]')).not.toBeNull();
    broken = false;
    act(() => root.querySelector('button')?.click());
    expect(root.textContent).toBe('shown');
  });
});
