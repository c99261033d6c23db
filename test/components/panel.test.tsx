// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordDetail } from '../../components/services';
import { openPanel } from './open-panel';
import { COUNTS, NOW } from './sample-values';
import { settle } from './show';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

const tab = (page: { host: HTMLElement }, view: string) =>
  page.host.querySelector<HTMLElement>(`[data-view="${view}"]`) ?? page.host;
const at = NOW.toISOString();
const DETAIL: RecordDetail = {
  record: {
    kind: 'company',
    id: 'company-1',
    keys: ['company-name:helio'],
    firstSeenAt: at,
    lastSeenAt: at,
    changedAt: at,
    version: 1,
    name: 'Helio GmbH',
    domain: 'helio.example',
    industry: null,
    owner: null,
    provenance: {
      name: {
        from: 'page',
        site: 'salesforce',
        url: 'https://helio.lightning.force.com/1',
        at: '2026-11-10T08:00:00.000Z',
      },
      domain: { from: 'import', importId: 'i', file: 'firms.csv', row: 17, at },
    },
  },
  changes: [
    {
      seq: 2,
      recordId: 'company-1',
      kind: 'company',
      at,
      cause: { from: 'user', at },
      created: false,
      addedKeys: [],
      fields: [{ field: 'name', from: 'Helio', to: 'Helio GmbH', fromProvenance: null }],
    },
  ],
};

describe('keys', () => {
  test('arrows, Home and End go through the tabs; one of them is in the order of Tab', async () => {
    const page = await openPanel('now');
    await page.key(tab(page, 'now'), 'ArrowLeft');
    expect(page.model.view.value).toBe('process');
    expect(document.activeElement).toBe(tab(page, 'process'));
    await page.key(tab(page, 'process'), 'ArrowRight');
    expect(page.model.view.value).toBe('now');
    await page.key(tab(page, 'now'), 'End');
    expect(page.model.view.value).toBe('process');
    const reachable = [...page.host.querySelectorAll<HTMLElement>('.tab')].filter(({ tabIndex }) => tabIndex === 0);
    expect(reachable).toEqual([tab(page, 'process')]);
  });

  test('"/" goes to the Find box, arrows choose, Enter opens the record, Esc closes it', async () => {
    const hits = ['Mara', 'Helio'].map((title, index) => ({
      id: `r${index}`,
      kind: 'company' as const,
      title,
      detail: null,
      url: null,
    }));
    const page = await openPanel('now', { find: async () => hits, record: vi.fn(async () => DETAIL) });
    await page.key(document, '/');
    expect(document.activeElement).toBe(page.one('find'));
    await page.type('find', 'he');
    await page.key(page.one('find'), 'ArrowDown');
    expect(page.one('find').getAttribute('aria-activedescendant')).toBe('find-hit-1');
    await page.key(page.one('find'), 'Enter');
    expect(page.model.sheet.value).toEqual({ kind: 'record', id: 'r1' });
    expect(page.text('record')).toContain('Helio GmbH');
    await page.key(document, 'Escape');
    expect(page.model.sheet.value).toBeNull();
  });

  test('"/" typed into a field stays a character', async () => {
    const page = await openPanel('now');
    await page.click('settings');
    const field = page.one('own-addresses');
    field.focus();
    await page.key(field, '/');
    expect(document.activeElement).toBe(field);
  });
});

describe('a record', () => {
  const openRecord = async (detail: RecordDetail | null = DETAIL) => {
    const page = await openPanel('now', { record: async () => detail });
    page.model.open({ kind: 'record', id: 'company-1' });
    await settle();
    return page;
  };

  test('says of each value where it came from and when', async () => {
    const page = await openRecord();
    expect(page.all('provenance').map(({ textContent }) => textContent)).toEqual([
      'Salesforce, 12 days ago',
      'firms.csv, row 17, today',
    ]);
    expect(page.host.textContent).toContain('Helio → Helio GmbH');
  });

  test('a value is corrected, and an emptied one becomes unknown, not empty text', async () => {
    const page = await openRecord();
    await page.click(page.all('correct')[1] ?? page.host);
    const field = page.host.querySelector<HTMLInputElement>('[data-field="domain"] input');
    if (!field) throw new Error('no field to correct');
    field.value = '  ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    await page.clickText('Save');
    expect(page.analyst.correct).toHaveBeenCalledWith('company-1', 'domain', null);
  });

  test('is removed only after a second click', async () => {
    const page = await openRecord();
    await page.click('remove');
    expect(page.analyst.remove).not.toHaveBeenCalled();
    await page.click('remove-confirm');
    expect(page.analyst.remove).toHaveBeenCalledWith('company-1');
    expect(page.model.sheet.value).toBeNull();
  });

  test('that is gone says so', async () => {
    const page = await openRecord(null);
    expect(page.host.textContent).toContain('removed or joined with another');
  });
});

test('sample data is named as such while there is any, and goes with one click', async () => {
  const page = await openPanel('now', { counts: async () => ({ ...COUNTS, sample: 12 }) });
  expect(page.text('sample-banner')).toContain('Sample data, not yours');
  await page.clickText('Remove sample');
  expect(page.analyst.removeSample).toHaveBeenCalledTimes(1);
});

describe('a CSV file', () => {
  const drop = async (page: { host: HTMLElement }) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types: ['Files'], files: [new File(['a,b\n1,2'], 'deals.csv')] } });
    page.host.querySelector('.panel')?.dispatchEvent(event);
    await settle();
    return event;
  };

  test('dropped anywhere, shows what it would become before anything is stored', async () => {
    const page = await openPanel('reports');
    expect((await drop(page)).defaultPrevented).toBe(true);
    expect(page.text('import')).toContain('Table with its own columns');
    expect(page.all('map').map(select => (select as HTMLSelectElement).value)).toEqual(['name', 'amount', '']);
    expect(page.text('import-start')).toBe('Import 8,800 rows');
    expect(page.analyst.importFile).not.toHaveBeenCalled();
  });

  test('without a naming column can’t be started and says what is needed', async () => {
    const page = await openPanel('reports');
    await drop(page);
    const [first] = page.all('map') as HTMLSelectElement[];
    if (!first) throw new Error('no column');
    first.value = '';
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(page.text('unmapped')).toContain('Name');
    expect((page.one('import-start') as HTMLButtonElement).disabled).toBe(true);
  });

  test('imported, lists the rows that were not taken and why, and can be taken back', async () => {
    const page = await openPanel('reports');
    await drop(page);
    await page.click('import-start');
    expect(page.text('import-result')).toContain('8,798 new, 0 updated, 0 unchanged');
    expect(page.text('skipped')).toBe('1 row was not taken: see why');
    expect(page.text('import-result')).toContain("a date that can't be read with certainty (Close)");
    await page.click('import-undo');
    expect(page.text('import-undone')).toContain('8,798 removed');
  });
});

test('what was read of the page is shown with selectors, and what was missed since when', async () => {
  const since = '2026-11-03T09:00:00.000Z';
  const missed = [{ kind: 'deal', field: 'amount', records: 1, since, why: 'unreadable' as const }];
  const kind = { site: 'hubspot', page: 'deal-list', light: 'some' as const, readAt: at, fields: [] };
  const report = { ...kind, missed, rows: null, rowsSince: null, blankSince: null };
  const page = await openPanel('now', { readingHealth: async () => [report] });
  page.model.setPage({
    type: 'page-state',
    url: 'https://app.hubspot.com/contacts/1/objects/0-3',
    site: 'hubspot',
    page: 'deal-list',
    settled: true,
    sighting: {
      site: 'hubspot',
      page: 'deal-list',
      url: 'https://app.hubspot.com/contacts/1/objects/0-3',
      at,
      account: null,
      about: null,
      records: [{ kind: 'deal', keys: ['hubspot:0-3/1'], fields: { name: 'Harbor Lights' } }],
      missing: [{ kind: 'deal', key: 'hubspot:0-3/1', field: 'amount', why: 'unreadable' }],
      selectors: { 'deal.name': '[data-test-id="name"]' },
      rows: { read: 24, looksLike: 25, shown: 52 },
    },
  });
  await settle();
  expect(page.text('coverage')).toContain('1 deal read');
  await page.click('what-was-read');
  expect(page.text('rows')).toBe('24 of 25 rows read; the page states 52 in all');
  expect(page.text('missing-field')).toBe('Deal: Amount – not readable with certainty, since Nov 3');
  expect(page.text('read-record')).toContain('[data-test-id="name"]');
});
