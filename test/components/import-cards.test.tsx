// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportCard } from '../../components/ImportCard';
import type { ImportState } from '../../components/import-flow';
import { MAILBOX, PREVIEW } from './sample-values';
import { show } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const flow = () => ({
  map: vi.fn(),
  adjust: vi.fn(),
  setKind: vi.fn(),
  setSheet: vi.fn(),
  setOwn: vi.fn(),
  start: vi.fn(),
  cancel: vi.fn(),
  undo: vi.fn(),
  close: vi.fn(),
});
const open = (state: ImportState, calls = flow()) =>
  show(<ImportCard state={state} flow={calls} onSave={() => undefined} />).then(page => ({ page, calls }));
const FILE = new File(['x'], 'All mail.mbox');

describe('the preview of a mailbox', () => {
  test('says how many messages, shows the first ones, and asks whose mailbox it is', async () => {
    const { page, calls } = await open({ step: 'preview', file: FILE, preview: MAILBOX, problem: null });
    expect(page.text('import')).toContain('1,234 messages');
    expect(page.text('import-first')).toContain('Offer for June');
    expect(page.text('import-first')).toContain('without a subject');
    const [mine, team] = page.one('import-own').querySelectorAll('input');
    expect([mine?.checked, team?.checked]).toEqual([true, false]);
    await page.click(team ?? page.host);
    expect(calls.setOwn).toHaveBeenCalledWith('team@own.example', true);
    await page.click('import-start');
    expect(calls.start).toHaveBeenCalledTimes(1);
  });

  test('is in Chinese where the browser is', async () => {
    await useTexts('zh_CN');
    const { page } = await open({ step: 'preview', file: FILE, preview: MAILBOX, problem: null });
    expect(page.text('import')).toContain('1,234 封邮件');
    expect(page.text('import')).not.toMatch(/import_/);
  });
});

test('a table offers all four kinds; texts have no dates and amounts to be read', async () => {
  const { page, calls } = await open({ step: 'preview', file: FILE, preview: PREVIEW, problem: null });
  await page.click('kind-template');
  expect(calls.setKind).toHaveBeenCalledWith('template');
  expect(page.all('date-order')).toHaveLength(1);
  const mapping = { ...PREVIEW.mapping, kind: 'article' as const };
  const second = await open({ step: 'preview', file: FILE, preview: { ...PREVIEW, mapping }, problem: null });
  expect(second.page.all('date-order')).toHaveLength(0);
});

test('progress is the share of the file that is read', async () => {
  const { page } = await open({ step: 'running', file: 'a', done: 900, total: null, share: 0.42, cancelling: false });
  expect(page.host.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('42');
});

describe('a workbook', () => {
  const preview = { ...PREVIEW, sheet: 'Pipeline', sheets: ['Pipeline', 'People'] };

  test('offers its sheets, and says why the chosen one is no table', async () => {
    const problem = 'The file has column names but no rows.';
    const { page, calls } = await open({ step: 'preview', file: FILE, preview, problem });
    expect(page.text('import-problem')).toBe(problem);
    const choice = page.one('sheet') as HTMLSelectElement;
    expect([...choice.options].map(({ value }) => value)).toEqual(['Pipeline', 'People']);
    choice.value = 'People';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(calls.setSheet).toHaveBeenCalledWith('People');
  });

  test('with one sheet leaves nothing to choose', async () => {
    const { page } = await open({
      step: 'preview',
      file: FILE,
      preview: { ...preview, sheets: ['Pipeline'] },
      problem: null,
    });
    expect(page.all('sheet')).toHaveLength(0);
  });
});
