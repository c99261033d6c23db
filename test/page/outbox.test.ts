import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../../core/records/sighting';
import { Outbox } from '../../entrypoints/page/outbox';

const sighting = (url: string): Sighting => ({
  site: 'gmail',
  page: 'thread',
  url,
  at: '2026-11-22T10:00:00.000Z',
  account: null,
  records: [],
  missing: [],
  selectors: {},
  rows: null,
  about: null,
});

/** A background that answers each message by the next of `answers`: true acknowledges, null never answers. */
function background(answers: (boolean | null | 'refuse' | 'fail')[]) {
  const heard: string[] = [];
  const send = (message: unknown) => {
    heard.push((message as { sighting: Sighting }).sighting.url);
    const answer = answers.length > 0 ? answers.shift() : true;
    if (answer === null) return new Promise(() => {});
    if (answer === 'fail') return Promise.reject(new Error('message channel closed'));
    if (answer === 'refuse') return Promise.resolve({ ok: false, final: true, error: 'no' });
    return Promise.resolve(answer ? { ok: true, changed: 1 } : { ok: false, final: false, error: 'quota' });
  };
  return { heard, send };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the outbox of a page', () => {
  test('sends a sighting again until it is acknowledged', async () => {
    const { heard, send } = background(['fail', false, 'fail', 'fail', 'fail', 'fail', true]);
    new Outbox(send, new AbortController().signal).put(sighting('a'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(heard).toEqual(Array.from({ length: 7 }, () => 'a'));
  });

  test('does not wait for ever on a background that was killed while it worked', async () => {
    const { heard, send } = background([null, true]);
    new Outbox(send, new AbortController().signal).put(sighting('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual(['a', 'a']);
  });

  test('keeps an earlier page that is not acknowledged yet when the user moves on', async () => {
    const { heard, send } = background(['fail', true, true]);
    const outbox = new Outbox(send, new AbortController().signal);
    outbox.put(sighting('a'));
    outbox.put(sighting('b'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual(['a', 'a', 'b']);
  });

  test('lets go of a sighting that is refused for good', async () => {
    const { heard, send } = background(['refuse', true]);
    const outbox = new Outbox(send, new AbortController().signal);
    outbox.put(sighting('a'));
    outbox.put(sighting('b'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['a', 'b']);
  });

  test('is silent after the script has ended', async () => {
    const { heard, send } = background(['fail']);
    const ending = new AbortController();
    new Outbox(send, ending.signal).put(sighting('a'));
    await vi.advanceTimersByTimeAsync(100);
    ending.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['a']);
  });
});
