import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceABurst } from '../../components/once-a-burst';
import { deferred } from './deferred';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('changes that never pause are still answered', async () => {
  const run = vi.fn(async () => undefined);
  const burst = onceABurst(run, 250);
  for (let at = 0; at < 1_000; at += 50) {
    burst.changed();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(run.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test('a change during a run makes exactly one more run, after it', async () => {
  const first = deferred<undefined>();
  const run = vi.fn(async () => undefined);
  run.mockReturnValueOnce(first.promise);
  const burst = onceABurst(run, 250);
  burst.changed();
  await vi.advanceTimersByTimeAsync(250);
  burst.changed();
  burst.changed();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(1);
  first.resolve(undefined);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(2);
});
