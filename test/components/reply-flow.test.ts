import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptDrafts } from '../../components/kept-drafts';
import { replyFlow } from '../../components/reply-flow';
import type { ActResult } from '../../core/sites/site';
import { deferred } from './deferred';
import { fakeAnalyst, fakeBrowser } from './fake-services';
import { supportCase } from './sample-cases';
import { useTexts } from './texts';

const CASE = supportCase();
const { threadKey } = CASE;

beforeEach(() => {
  useTexts();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function start(browser = fakeBrowser(), analyst = fakeAnalyst()) {
  const told: string[] = [];
  const act = async (action: () => Promise<void>) => {
    await action();
    return true;
  };
  const drafts = keptDrafts(analyst, act);
  const flow = { ...drafts, ...replyFlow(analyst, browser, drafts, act, text => told.push(text)) };
  return { analyst, browser, told, flow };
}

describe('what the user writes', () => {
  test('is kept once the typing rests', async () => {
    const { analyst, flow } = start();
    for (const edited of ['D', 'De', 'Dear']) flow.draft(threadKey, { edited });
    expect(analyst.keepDraft).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.keepDraft).toHaveBeenCalledExactlyOnceWith({ threadKey, index: 0, filled: {}, edited: 'Dear' });
  });

  test('is kept within a second even while the typing never rests', async () => {
    const { analyst, flow } = start();
    for (let key = 1; key <= 10; key++) {
      flow.draft(threadKey, { edited: 'x'.repeat(key) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(analyst.keepDraft).toHaveBeenCalled();
    expect(vi.mocked(analyst.keepDraft).mock.calls[0]?.[0].edited).toHaveLength(7);
  });

  test('is on the disk before the page is touched, and dropped when the page holds it', async () => {
    const onPage = deferred<ActResult>();
    const { analyst, browser, flow } = start(fakeBrowser({ insert: vi.fn(() => onPage.promise) }));
    flow.draft(threadKey, { edited: 'Dear' });
    const inserting = flow.insert(CASE, 'template-1', 'Dear');
    await vi.waitFor(() => expect(browser.insert).toHaveBeenCalledTimes(1));
    expect(analyst.keepDraft).toHaveBeenCalledTimes(1);
    expect(analyst.dropDraft).not.toHaveBeenCalled();
    onPage.resolve({ done: true });
    await inserting;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.dropDraft).toHaveBeenCalledExactlyOnceWith(threadKey);
  });

  test('stays kept when the page did not take it, and is kept again when it was taken out', async () => {
    const { analyst, browser, flow } = start();
    vi.mocked(browser.insert).mockResolvedValueOnce({ done: false, why: 'refused' });
    flow.draft(threadKey, { edited: 'Dear' });
    await flow.insert(CASE, 'template-1', 'Dear');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.dropDraft).not.toHaveBeenCalled();
    await flow.insert(CASE, 'template-1', 'Dear');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.dropDraft).toHaveBeenCalledTimes(1);
    vi.mocked(analyst.keepDraft).mockClear();
    await flow.undoInsert(CASE);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.keepDraft).toHaveBeenCalledExactlyOnceWith({ threadKey, index: 0, filled: {}, edited: 'Dear' });
  });

  test('given up, is dropped; a draft that holds nothing of the user is never kept', async () => {
    const { analyst, flow } = start();
    flow.draft(threadKey, { index: 2 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.keepDraft).not.toHaveBeenCalled();
    flow.draft(threadKey, { edited: 'Dear' });
    await vi.advanceTimersByTimeAsync(1_000);
    flow.draft(threadKey, { edited: null });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.dropDraft).toHaveBeenCalledExactlyOnceWith(threadKey);
  });

  test('comes back with the panel; what was begun meanwhile goes before it', async () => {
    const at = '2026-11-22T08:00:00Z';
    const { analyst, flow } = start();
    vi.mocked(analyst.drafts).mockResolvedValue([
      { threadKey, at, index: 1, filled: {}, edited: 'old' },
      { threadKey: 'gmail:other', at, index: 0, filled: { order: 'A-7' }, edited: null },
    ]);
    flow.draft(threadKey, { edited: 'new' });
    await flow.restoreDrafts();
    expect(flow.draftOf(threadKey).edited).toBe('new');
    expect(flow.draftOf('gmail:other')).toEqual({ index: 0, filled: { order: 'A-7' }, edited: null, inserted: null });
  });
});

test('a second click while the first is on its way does not insert twice; a later one does', async () => {
  const onPage = deferred<ActResult>();
  const { browser, flow } = start();
  vi.mocked(browser.insert).mockReturnValueOnce(onPage.promise);
  const first = flow.insert(CASE, 'template-1', 'Dear');
  await flow.insert(CASE, 'template-1', 'Dear');
  onPage.resolve({ done: false, why: 'no-composer' });
  await first;
  expect(browser.insert).toHaveBeenCalledTimes(1);
  await flow.insert(CASE, 'template-1', 'Dear');
  expect(browser.insert).toHaveBeenCalledTimes(2);
});
