import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createModel } from '../../components/model';
import type { PageState } from '../../components/services';
import { deferred } from './deferred';
import { fakeAnalyst, fakeBrowser } from './fake-services';
import { supportCase } from './sample-cases';
import { followUp, followUps, NOW, PIPELINE, SETTINGS } from './sample-values';
import { useTexts } from './texts';

beforeEach(() => useTexts());
afterEach(() => vi.useRealTimers());

function start(analyst = fakeAnalyst(), browser = fakeBrowser()) {
  const model = createModel(analyst, browser, { now: () => NOW });
  return { analyst, browser, model };
}

describe('loading', () => {
  test('only what the open view needs is asked for', async () => {
    const { analyst, model } = start();
    await model.start();
    expect(analyst.subject).toHaveBeenCalledTimes(1);
    expect(analyst.pipeline).not.toHaveBeenCalled();
    model.show('pipeline');
    await vi.waitFor(() => expect(model.pipeline.state.value.value).toBe(PIPELINE));
  });

  test('a value stays while it is asked for again, and after that failed', async () => {
    const { analyst, model } = start();
    model.show('pipeline');
    await vi.waitFor(() => expect(model.pipeline.state.value.value).toBe(PIPELINE));
    vi.mocked(analyst.pipeline).mockRejectedValueOnce(Object.assign(new Error('x'), { code: 'quota' }));
    const again = model.pipeline.refresh();
    expect(model.pipeline.state.value).toEqual({ value: PIPELINE, loading: true, error: null });
    await again;
    expect(model.pipeline.state.value.value).toBe(PIPELINE);
    expect(model.pipeline.state.value.error).toMatch(/no room left/);
  });

  test('an answer that comes later than a newer one is dropped', async () => {
    const slow = deferred<ReturnType<typeof followUps>>();
    const newest = followUps([followUp(9)]);
    const analyst = fakeAnalyst();
    vi.mocked(analyst.followUps).mockReturnValueOnce(slow.promise).mockResolvedValueOnce(newest);
    const { model } = start(analyst);
    const first = model.followUps.refresh();
    await model.followUps.refresh();
    slow.resolve(followUps([]));
    await first;
    expect(model.followUps.state.value.value).toBe(newest);
  });

  test('a burst of changes is answered by one refresh', async () => {
    vi.useFakeTimers();
    const { analyst, model } = start();
    await model.start();
    for (let change = 0; change < 50; change += 1) model.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.subject).toHaveBeenCalledTimes(2);
    model.changed();
    model.stop();
    model.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.subject).toHaveBeenCalledTimes(2);
  });

  test('our own import is not slowed down by refreshes on the way', async () => {
    vi.useFakeTimers();
    const { analyst, model } = start(fakeAnalyst({ importFile: () => new Promise(() => undefined) }));
    await model.start();
    await model.importing.choose(new File(['a,b'], 'deals.csv'));
    void model.importing.start();
    model.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(analyst.subject).toHaveBeenCalledTimes(1);
  });

  test('another page asks for its subject', async () => {
    const { analyst, model } = start();
    const page: PageState = {
      type: 'page-state',
      url: 'https://mail.google.com/',
      site: 'gmail',
      page: 'thread',
      sighting: null,
      settled: true,
    };
    model.setPage(page);
    await vi.waitFor(() => expect(analyst.subject).toHaveBeenLastCalledWith(page));
  });
});

describe('decisions', () => {
  test('the row is gone at once, Undo takes the decision back', async () => {
    const { analyst, model } = start();
    model.show('followups');
    await vi.waitFor(() => expect(model.followUps.state.value.value?.items).toHaveLength(2));
    const rows = deferred<ReturnType<typeof followUps>>();
    vi.mocked(analyst.followUps).mockReturnValueOnce(rows.promise);
    const decided = model.decide('done', 'person-0', 'Person 0', null);
    await vi.waitFor(() =>
      expect(model.followUps.state.value.value?.items.map(({ subject }) => subject)).toEqual(['person-1']),
    );
    rows.resolve(followUps([followUp(1)]));
    await decided;
    expect(analyst.decide).toHaveBeenCalledWith({
      what: 'done',
      subject: 'person-0',
      until: null,
      choice: null,
      text: null,
    });
    expect(model.toast.current.value?.text).toBe('Person 0: done');
    await model.toast.undo();
    expect(analyst.undoDecision).toHaveBeenCalledWith('decision-1');
    expect(model.followUps.state.value.value?.items).toHaveLength(2);
  });

  test('a decision that could not be written is told and changes nothing', async () => {
    const analyst = fakeAnalyst({
      decide: vi.fn(async () => Promise.reject(Object.assign(new Error('x'), { code: 'quota' }))),
    });
    const { model } = start(analyst);
    await model.followUps.refresh();
    await model.decide('done', 'person-0', 'Person 0', null);
    expect(model.followUps.state.value.value?.items).toHaveLength(2);
    expect(model.toast.current.value).toEqual({ text: expect.stringMatching(/no room left/), undo: null });
  });

  test('the offer to undo ends', async () => {
    vi.useFakeTimers();
    const { model } = start();
    await model.decide('dismissed', 'person-0', 'Person 0', null);
    expect(model.toast.current.value).not.toBeNull();
    await vi.advanceTimersByTimeAsync(8_001);
    expect(model.toast.current.value).toBeNull();
  });
});

describe('insert', () => {
  test('an inserted text is noted with its template; an edited one with the text that was left', async () => {
    const { analyst, model } = start();
    await model.insert(supportCase(), 'template-1', 'Hi');
    expect(analyst.decide).toHaveBeenLastCalledWith({
      what: 'inserted',
      subject: 'gmail:thread-1',
      until: null,
      choice: 'template-1',
      text: null,
      reply: {
        messageId: 'message-1',
        category: 'refund',
        articleId: null,
        drafted: 'Hi Tomás, order [Order number] is refunded.',
        values: { 'person.firstName': 'Tomás' },
      },
    });
    model.draft('gmail:thread-1', { edited: 'Hello' });
    await model.insert(supportCase(), 'template-1', 'Hello');
    expect(analyst.decide).toHaveBeenLastCalledWith(expect.objectContaining({ what: 'edited', text: 'Hello' }));
  });

  test('without an open composer nothing is noted and the reason is kept', async () => {
    const { analyst, model } = start(
      fakeAnalyst(),
      fakeBrowser({ insert: async () => ({ done: false, why: 'no-composer' }) }),
    );
    await model.insert(supportCase(), 'template-1', 'Hi');
    expect(model.draftOf('gmail:thread-1').inserted).toEqual({ done: false, why: 'no-composer', copied: false });
    expect(analyst.decide).not.toHaveBeenCalled();
  });
});

test('settings show at once and are read again where saving failed', async () => {
  const { analyst, model } = start();
  await model.start();
  vi.mocked(analyst.saveSettings).mockRejectedValueOnce(new Error('disk'));
  const saving = model.save({ focus: 2 });
  expect(model.settings.state.value.value?.focus).toBe(2);
  await saving;
  expect(model.settings.state.value.value).toEqual(SETTINGS);
  expect(model.toast.current.value?.text).toBe('disk');
});

test('the newest question of the Find box wins', async () => {
  const slow = deferred<[]>();
  const hit = { id: 'x', kind: 'person' as const, title: 'Mara', detail: null, url: null };
  const analyst = fakeAnalyst();
  vi.mocked(analyst.find).mockReturnValueOnce(slow.promise).mockResolvedValueOnce([hit]);
  const { model } = start(analyst);
  const first = model.find('m');
  await model.find('mara');
  slow.resolve([]);
  await first;
  expect(model.hits.value).toEqual([hit]);
});
