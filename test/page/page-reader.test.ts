import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PageState } from '../../core/protocol';
import type { Sighting } from '../../core/records/sighting';
import { PageReader } from '../../entrypoints/page/page-reader';

const URL_OF_DEAL = 'https://crm.example/deal/7';

function sighting(stage: string): Sighting {
  const record = { kind: 'deal' as const, keys: ['crm:7'], fields: { name: 'Roof', stage } };
  return {
    site: 'hubspot',
    page: 'deal',
    url: URL_OF_DEAL,
    at: '2026-11-22T10:00:00.000Z',
    account: null,
    records: [record],
    missing: [],
    selectors: {},
    rows: null,
    about: 'crm:7',
  };
}

function open(answer: () => Promise<unknown> = async () => true) {
  const sent: { type: string; [other: string]: unknown }[] = [];
  const document = { location: { href: URL_OF_DEAL } } as Document;
  const ending = new AbortController();
  const send = (message: unknown) => {
    const typed = message as (typeof sent)[0];
    sent.push(typed);
    if (typed.type === 'bring-readers') return answer();
    return Promise.resolve(typed.type === 'sighting' ? { ok: true, changed: 1 } : undefined);
  };
  const pageOf = (url: URL) => (url.pathname.startsWith('/deal') ? 'deal' : null);
  const reader = new PageReader({ id: 'hubspot', owns: () => true, pageOf }, document, send, ending.signal);
  const types = (type: string) => sent.filter(message => message.type === type);
  return { reader, document, ending, types };
}

afterEach(() => vi.useRealTimers());

describe('a page whose readers are not there yet', () => {
  test('asks for them once, and says that it is not done', async () => {
    const { reader, types } = open();
    expect(reader.read()).toMatchObject({ page: 'deal', sighting: null, settled: false });
    reader.read();
    expect(types('bring-readers')).toEqual([{ type: 'bring-readers', page: 'deal' }]);
  });

  test('is read as soon as they come, and says so also where they recognise nothing', () => {
    const { reader, types } = open();
    reader.read();
    reader.take({ deal: () => null });
    const states = types('page-state') as unknown as PageState[];
    expect(states.map(({ settled }) => settled)).toEqual([false, true]);
    reader.take({ deal: () => sighting('Demo') });
    expect(types('sighting')).toHaveLength(1);
  });

  test.each([
    ['fails', () => Promise.reject(new Error('message channel closed'))],
    ['never comes', () => new Promise<never>(() => {})],
  ])('asks again where the answer %s, without any change of the page, until they come', async (_, answer) => {
    vi.useFakeTimers();
    const { reader, types } = open(answer);
    reader.read();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(types('bring-readers').length).toBeGreaterThanOrEqual(2);
    reader.take({ deal: () => sighting('Demo') });
    const asked = types('bring-readers').length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(types('bring-readers')).toHaveLength(asked);
  });

  test('gives up after a few times, and asks again at the next reading', async () => {
    vi.useFakeTimers();
    const { reader, types } = open(() => Promise.reject(new Error('message channel closed')));
    reader.read();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(types('bring-readers')).toHaveLength(4);
    reader.read();
    expect(types('bring-readers')).toHaveLength(5);
  });

  test('takes none after its end', () => {
    const { reader, ending, types } = open();
    ending.abort();
    reader.take({ deal: () => sighting('Demo') });
    expect(types('page-state')).toEqual([]);
    expect(types('sighting')).toEqual([]);
  });
});

describe('a page that has its readers', () => {
  test('keeps those that it has when further ones come', () => {
    const { reader, types } = open();
    reader.take({ deal: () => sighting('Demo') });
    reader.take({ ticket: () => null });
    expect(reader.read().sighting?.records).toHaveLength(1);
    expect(types('bring-readers')).toEqual([]);
  });

  test('sends a sighting only when its content is new', () => {
    const { reader, types } = open();
    let stage = 'Demo';
    reader.take({ deal: () => sighting(stage) });
    reader.read();
    expect(types('sighting')).toHaveLength(1);
    stage = 'Proposal';
    reader.read();
    expect(reader.read().sighting?.records[0]).toMatchObject({ fields: { stage: 'Proposal' } });
  });

  test('asks for nothing on a page that no reader is for', () => {
    const { reader, document, types } = open();
    document.location.href = 'https://crm.example/settings';
    expect(reader.read()).toMatchObject({ page: null, sighting: null, settled: true });
    expect(types('bring-readers')).toEqual([]);
  });
});

/** A page that names its record in the address alone. */
describe('a page that turns to another record', () => {
  function turning() {
    const page = open();
    let name = 'Mara Okafor';
    page.reader.take({
      deal: (_, url, now) => {
        const about = url.pathname === '/deal/list' ? null : `crm:${url.pathname.slice(6)}`;
        const record = { kind: 'deal' as const, keys: [about ?? 'crm:7'], fields: { name } };
        return { ...sighting('Demo'), url: url.href, at: now.toISOString(), about, records: [record] };
      },
    });
    return {
      ...page,
      go: (path: string) => {
        page.document.location.href = `https://crm.example${path}`;
      },
      show: (shown: string) => {
        name = shown;
      },
    };
  }

  test('is not read as the record of the new address while the one before still stands there', async () => {
    const { reader, go, show, types } = turning();
    go('/deal/8');
    expect(reader.read().sighting).toBeNull();
    show('Jonas Keller');
    expect(reader.read().sighting?.about).toBe('crm:8');
    await reader.delivered();
    const kept = types('sighting').map(({ sighting: one }) => (one as Sighting).records[0]);
    expect(kept).toMatchObject([
      { keys: ['crm:7'], fields: { name: 'Mara Okafor' } },
      { keys: ['crm:8'], fields: { name: 'Jonas Keller' } },
    ]);
  });

  test('nor as another conversation while the messages of the one before still stand there', () => {
    const { reader, document } = open();
    let text = 'When do they come?';
    reader.take({
      deal: (_, url) => {
        const threadKey = `crm:thread/${url.pathname.slice(6)}`;
        const keys = [`${threadKey}/message/1`];
        const record = { kind: 'message' as const, keys, fields: { threadKey, text } };
        return { ...sighting('Demo'), about: keys[0]!, records: [record] };
      },
    });
    document.location.href = 'https://crm.example/deal/8';
    expect(reader.read().sighting).toBeNull();
    text = 'I forgot my password.';
    expect(reader.read().sighting?.about).toBe('crm:thread/8/message/1');
  });

  test('is read again when it comes back to a record from a list', () => {
    const { reader, go } = turning();
    go('/deal/list');
    expect(reader.read().sighting?.about).toBeNull();
    go('/deal/7');
    expect(reader.read().sighting?.about).toBe('crm:7');
  });

  test('is read under a longer form of the same address', () => {
    const { reader, go } = turning();
    go('/deal/7?tab=notes');
    expect(reader.read().sighting?.about).toBe('crm:7');
  });
});
