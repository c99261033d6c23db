import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { learnFlow } from '../../components/learn-flow';
import { supportResult } from './sample-cases';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const due = { ...supportResult(null), training: { due: true, trial: null, method: 'naive-bayes' as const } };
const act = async (action: () => Promise<void>) => {
  await action();
  return true;
};

function flow(through = true) {
  let tell: (share: number) => void = () => undefined;
  let end: (value: boolean) => void = () => undefined;
  const learn = vi.fn((onProgress: (share: number) => void) => {
    tell = onProgress;
    return new Promise<boolean>(resolve => {
      end = resolve;
    });
  });
  const cancelLearning = vi.fn(async () => end(false));
  const done = vi.fn();
  const made = learnFlow({ learn, cancelLearning }, act, done);
  return { ...made, learn, cancelLearning, done, tell: (share: number) => tell(share), end: () => end(through) };
}

test('a due training begins when no answer has come for two seconds, tells its progress, and asks anew at its end', async () => {
  const { watch, share, learn, tell, end, done } = flow();
  watch(due);
  await vi.advanceTimersByTimeAsync(1_500);
  watch(due);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(learn).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600);
  expect(learn).toHaveBeenCalledTimes(1);
  tell(0.4);
  expect(share.value).toBe(0.4);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(share.value).toBeNull();
  expect(done).toHaveBeenCalledTimes(1);
});

test('nothing is learned when nothing is due', async () => {
  const { watch, learn } = flow();
  watch(supportResult(null));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(learn).not.toHaveBeenCalled();
});

test('one that the user ended changes nothing and is not begun again', async () => {
  const { watch, cancel, share, learn, done } = flow();
  watch(due);
  await vi.advanceTimersByTimeAsync(2_500);
  cancel();
  await vi.advanceTimersByTimeAsync(0);
  expect(share.value).toBeNull();
  expect(done).not.toHaveBeenCalled();
  watch(due);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(learn).toHaveBeenCalledTimes(1);
});
