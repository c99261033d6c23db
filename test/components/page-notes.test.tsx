// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListState } from '../../components/list-flow';
import { PageNotes } from '../../components/PageNotes';
import { SamePersonCard } from '../../components/SamePersonCard';
import { SitesCard } from '../../components/SitesCard';
import type { PageState } from '../../components/services';
import type { PageReport } from '../../core/health/result';
import type { Identity } from '../../core/identity/result';
import type { Sighting } from '../../core/records';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { NOW } from './sample-values';
import { show } from './show';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

const URL_OF_LIST = 'https://app.hubspot.com/contacts/1/objects/0-3/views/all/list';

function list(more: Partial<Sighting> | null): PageState {
  const sighting: Sighting | null = more && {
    site: 'hubspot',
    page: 'deal-list',
    url: URL_OF_LIST,
    at: NOW.toISOString(),
    account: null,
    records: [],
    missing: [],
    selectors: {},
    rows: { read: 20, looksLike: 20, shown: 300 },
    about: null,
    ...more,
  };
  return { type: 'page-state', url: URL_OF_LIST, site: 'hubspot', page: 'deal-list', sighting, settled: true };
}
const REPORT: PageReport = {
  site: 'hubspot',
  page: 'deal-list',
  light: 'some',
  readAt: NOW.toISOString(),
  missed: [{ kind: 'deal', field: 'amount', records: 2, since: '2026-11-03T09:00:00.000Z', why: 'not-found' }],
  rows: null,
  rowsSince: null,
  blankSince: null,
  fields: [],
};
const MISSING = [
  { kind: 'deal', key: 'hubspot:0-3/1', field: 'amount', why: 'not-found' as const },
  { kind: 'deal', key: 'hubspot:0-3/2', field: 'amount', why: 'not-found' as const },
];

async function notes(page: PageState | null, more: { report?: PageReport; state?: ListState } = {}) {
  const on = { onReadList: vi.fn(), onCancel: vi.fn(), onTeach: vi.fn() };
  const view = await show(
    <PageNotes page={page} report={more.report ?? null} list={more.state ?? null} now={NOW} {...on} />,
  );
  return { ...view, on };
}

describe('under the page line', () => {
  test('nothing where everything was read', async () => {
    const all = { read: 20, looksLike: 20, shown: 20 };
    expect((await notes(list({ rows: all }))).all('page-notes')).toEqual([]);
    expect((await notes(null)).all('page-notes')).toEqual([]);
  });

  test('a missed field is named once, with the day since when', async () => {
    const view = await notes(list({ missing: MISSING }), { report: REPORT });
    expect(view.text('missed-fields')).toBe('Not read: Amount (since Nov 3)');
  });

  test('rows that look like rows and were not read are told in numbers', async () => {
    const view = await notes(list({ rows: { read: 37, looksLike: 52, shown: null } }));
    expect(view.text('rows-disagree')).toBe('37 of 52 rows that look like rows were read');
  });

  test('where rows of a taught page were not read, it offers to teach it again; of a known product, the rows that its reader misses', async () => {
    const rows = { read: 37, looksLike: 52, shown: null };
    const view = await notes({ ...list({ rows }), site: 'taught:crm.example' });
    await view.click('teach-rows');
    expect(view.on.onTeach).toHaveBeenCalledOnce();
    const known = await notes(list({ rows }));
    expect(known.text('rows-disagree')).toBe('37 of 52 rows that look like rows were read');
    expect(known.text('teach-rows')).toBe('Teach the rows it misses');
    // Messages can't be taught.
    expect((await notes({ ...list({ rows }), site: 'gmail', page: 'inbox' })).all('teach-rows')).toEqual([]);
  });

  test('a page that was read before and is recognised no more says so', async () => {
    const report = { ...REPORT, light: 'blank' as const, blankSince: '2026-11-20T09:00:00.000Z' };
    expect((await notes(list(null), { report })).text('page-notes')).toMatch(
      /^This page was read before\. Since Nov 20/,
    );
  });

  test('a list that has more rows than are drawn offers to read it whole, but not one that is spread over pages', async () => {
    const view = await notes(list({}));
    expect(view.text('page-notes')).toContain('20 of 300 rows are drawn on the page');
    await view.click('read-list');
    expect(view.on.onReadList).toHaveBeenCalledExactlyOnceWith(URL_OF_LIST);
    const paged = { ...list({}), site: 'gmail' };
    expect((await notes(paged)).all('page-notes')).toEqual([]);
  });

  test('progress while it runs, and a way to stop', async () => {
    const view = await notes(list({}), { state: { url: URL_OF_LIST, read: 37, shown: 52, why: null } });
    expect(view.text('list-progress')).toBe('37 of 52 rows read…');
    expect(view.all('read-list')).toEqual([]);
    await view.click('list-cancel');
    expect(view.on.onCancel).toHaveBeenCalledOnce();
  });

  test.each([
    ['complete', 'All 52 of 52 rows read', 0],
    ['end', '37 of 52 rows read; the page gives no more. The rest may be on its next page.', 1],
    ['no-list', '37 rows read; there is no list here that can be scrolled', 1],
    ['left', 'Stopped at 37 rows, because the page changed', 1],
    ['cancelled', 'Stopped at 37 of 52 rows; what was read is kept', 1],
    ['limit', 'Stopped at 37 rows, the most that is read at once', 1],
  ] as const)('the end is told: %s', async (why, text, again) => {
    const read = why === 'complete' ? 52 : 37;
    const view = await notes(list({}), { state: { url: URL_OF_LIST, read, shown: 52, why } });
    expect(view.text('list-result')).toBe(text);
    expect(view.all('read-list')).toHaveLength(again);
  });

  test('where the page states no total, none is made up', async () => {
    const rows = { read: 20, looksLike: 20, shown: null };
    const view = await notes(list({ rows }), { state: { url: URL_OF_LIST, read: 90, shown: null, why: 'end' } });
    expect(view.text('list-result')).toBe('90 rows read; the page gives no more');
  });
});

describe('the panel reads a whole list', () => {
  test('one at a time; a failure is told, and the button is there again', async () => {
    const browser = fakeBrowser({ readList: vi.fn(async () => Promise.reject(new Error('the tab is gone'))) });
    const panel = await openPanel('now', {}, browser);
    panel.model.setPage(list({}));
    await panel.model.list.start(URL_OF_LIST);
    expect(panel.model.toast.current.value?.text).toBe('the tab is gone');
    expect(panel.model.list.state.value).toBeNull();
  });
});

describe('one person known twice', () => {
  const short = (id: string, name: string | null) => ({ id, name, detail: `${id}@x.example`, sites: ['gmail'] });
  const identity: Identity = {
    suggestions: [
      {
        a: short('a', 'Mara Lindholm'),
        b: short('b', 'Lindholm, Mara'),
        evidence: [{ code: 'identity.same-phone', params: { phone: '08 123' } }],
      },
      {
        a: short('c', null),
        b: short('d', 'Jo'),
        evidence: [{ code: 'identity.alias-address', params: { a: 'j.o@x.example', b: 'jo@x.example' } }],
      },
    ],
    joined: [{ id: 'e', a: short('e', 'Ada'), b: short('f', 'Ada Berg'), at: '2026-11-03T09:00:00.000Z' }],
  };
  const actions = () => ({ onJoin: vi.fn(), onApart: vi.fn(), onSplit: vi.fn(), onOpen: vi.fn() });

  test('each pair stands with its evidence, and can be joined or kept apart', async () => {
    const on = actions();
    const view = await show(<SamePersonCard identity={identity} about={null} now={NOW} {...on} />);
    expect(view.all('evidence').map(each => each.textContent)).toEqual([
      'Same name, same phone number 08 123',
      'Evidence: two spellings of one mailbox (j.o@x.example, jo@x.example)',
    ]);
    await view.click('join');
    await view.click('keep-apart');
    await view.click('split');
    expect(on.onJoin).toHaveBeenCalledExactlyOnceWith('a', 'b');
    expect(on.onApart).toHaveBeenCalledExactlyOnceWith('a', 'b');
    expect(on.onSplit).toHaveBeenCalledExactlyOnceWith('e', 'f');
  });

  test('on the sheet of a person only the other one of their own pairs is shown', async () => {
    const view = await show(<SamePersonCard identity={identity} about="b" now={NOW} {...actions()} />);
    expect(view.all('merge-suggestion')).toHaveLength(1);
    expect(view.text('merge-suggestion')).toMatch(/^Mara Lindholm/);
    expect(view.all('joined')).toEqual([]);
  });
});

describe('a site that is not allowed any more', () => {
  const site = (granted: boolean) => ({ id: 'hubspot', name: 'HubSpot', hosts: ['https://*.hubspot.com/*'], granted });
  const shown = async (granted: boolean, kept: Record<string, number>) => {
    const onErase = vi.fn();
    const view = await show(
      <SitesCard sites={[site(granted)]} kept={kept} onGrant={vi.fn()} onRevoke={vi.fn()} onErase={onErase} />,
    );
    return { ...view, onErase };
  };

  test('offers to erase what came from it, and asks once more', async () => {
    const view = await shown(false, { hubspot: 12 });
    expect(view.text('erase-site-hubspot-kept')).toContain('12 records still hold something from here');
    await view.click('erase-site-hubspot');
    expect(view.onErase).not.toHaveBeenCalled();
    await view.click('erase-site-hubspot-confirm');
    expect(view.onErase).toHaveBeenCalledExactlyOnceWith('hubspot');
  });

  test('offers nothing while it is read, or when nothing is stored', async () => {
    expect((await shown(true, { hubspot: 12 })).all('erase-site-hubspot')).toEqual([]);
    expect((await shown(false, {})).all('erase-site-hubspot')).toEqual([]);
  });
});
