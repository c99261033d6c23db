import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failureText } from '../../components/failure';
import { importFlow } from '../../components/import-flow';
import type { ImportOutcome } from '../../components/services';
import type { TablePreview } from '../../core/imports/result';
import { deferred } from './deferred';
import { fakeAnalyst } from './fake-services';
import { MAILBOX, PREVIEW } from './sample-values';
import { useTexts } from './texts';

const FILE = new File(['Opportunity,Value\nHarbor,1'], 'deals.csv');
beforeEach(() => useTexts());

describe('the import of a file', () => {
  test('goes from preview through progress to the result, and undo takes all of it back', async () => {
    const outcome = deferred<ImportOutcome>();
    const analyst = fakeAnalyst({
      importFile: vi.fn(async (_file, _preview, onProgress) => {
        onProgress(512, 8_800, 0.06);
        return outcome.promise;
      }),
    });
    const changed = vi.fn();
    const flow = importFlow(analyst, failureText, changed);
    await flow.choose(FILE);
    expect(flow.state.value.step).toBe('preview');
    const running = flow.start();
    expect(flow.state.value).toMatchObject({ step: 'running', done: 512, total: 8_800, share: 0.06 });
    outcome.resolve({
      id: 'import-1',
      status: 'done',
      created: 8_799,
      updated: 0,
      unchanged: 0,
      skipped: [],
      skippedRows: 0,
    });
    await running;
    expect(flow.state.value).toMatchObject({ step: 'result', outcome: { created: 8_799 } });
    await flow.undo();
    expect(analyst.undoImport).toHaveBeenCalledWith('import-1', expect.any(Function));
    expect(flow.state.value).toMatchObject({ step: 'undone', removed: 8_798 });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('starts with the mapping as the user corrected it', async () => {
    const analyst = fakeAnalyst();
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(FILE);
    flow.map(1, 'stage');
    flow.adjust({ decimal: ',', currency: 'EUR' });
    await flow.start();
    expect(analyst.importFile).toHaveBeenCalledWith(
      FILE,
      expect.objectContaining({
        mapping: { ...PREVIEW.mapping, columns: { 0: 'name', 1: 'stage' }, decimal: ',', currency: 'EUR' },
      }),
      expect.any(Function),
    );
  });

  test('a field has one column, unless several may give it', async () => {
    const flow = importFlow(fakeAnalyst(), failureText, () => undefined);
    await flow.choose(FILE);
    flow.map(2, 'amount');
    expect(flow.state.value).toMatchObject({ preview: { mapping: { columns: { 0: 'name', 2: 'amount' } } } });
    flow.map(1, 'email');
    flow.map(2, 'email');
    expect(flow.state.value).toMatchObject({
      preview: { mapping: { columns: { 0: 'name', 1: 'email', 2: 'email' } } },
    });
  });

  test('can’t start while no column names the records', async () => {
    const analyst = fakeAnalyst();
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(FILE);
    flow.map(0, null);
    expect(flow.state.value).toMatchObject({ preview: { unmapped: ['name'] } });
    await flow.start();
    expect(analyst.importFile).not.toHaveBeenCalled();
    flow.map(1, 'id');
    expect(flow.state.value).toMatchObject({ preview: { unmapped: [] } });
  });

  test('tells in the user’s words why a file can’t be read', async () => {
    const refuse = () => Promise.reject({ code: 'not-text', params: { kind: 'png' }, message: 'not text' });
    const flow = importFlow(fakeAnalyst({ preview: refuse }), failureText, () => undefined);
    await flow.choose(new File([new Uint8Array([0x89, 0x50])], 'picture.csv'));
    expect(flow.state.value).toEqual({
      step: 'failed',
      file: 'picture.csv',
      problem: 'This is not a text file (png). Export as CSV and try again.',
    });
  });

  test('Cancel asks the worker, and a running import is not thrown away for another file', async () => {
    const analyst = fakeAnalyst({ importFile: () => new Promise(() => undefined) });
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(FILE);
    void flow.start();
    await flow.choose(new File(['x'], 'other.csv'));
    flow.close();
    expect(flow.state.value).toMatchObject({ step: 'running', file: 'deals.csv' });
    await flow.cancel();
    expect(analyst.cancelImport).toHaveBeenCalledTimes(1);
    expect(flow.state.value).toMatchObject({ cancelling: true });
  });

  test('Cancel while a file is looked at forgets it', async () => {
    const preview = deferred<TablePreview>();
    const flow = importFlow(fakeAnalyst({ preview: () => preview.promise }), failureText, () => undefined);
    const choosing = flow.choose(FILE);
    flow.close();
    preview.resolve(PREVIEW);
    await choosing;
    expect(flow.state.value).toEqual({ step: 'idle' });
  });

  test('an earlier import is taken back with progress, and nothing else begins meanwhile', async () => {
    const undone = deferred<{ removed: number; restored: number }>();
    const analyst = fakeAnalyst({
      undoImport: async (_id, onProgress) => {
        onProgress(300, 1_200);
        return undone.promise;
      },
    });
    const flow = importFlow(analyst, failureText, () => undefined);
    const undoing = flow.undo({ id: 'import-7', file: 'old.csv' });
    expect(flow.state.value).toEqual({ step: 'undoing', file: 'old.csv', id: 'import-7', share: 0.25 });
    await flow.choose(FILE);
    flow.close();
    await flow.undo({ id: 'import-8', file: 'other.csv' });
    expect(flow.state.value).toMatchObject({ step: 'undoing', id: 'import-7' });
    undone.resolve({ removed: 1_200, restored: 0 });
    await undoing;
    expect(flow.state.value).toEqual({ step: 'undone', file: 'old.csv', removed: 1_200, restored: 0 });
  });

  test('another sheet is looked at, and what was found stays where it is no table', async () => {
    const people = { ...PREVIEW, sheet: 'People', sheets: ['Deals', 'People', 'Cover'] };
    const analyst = fakeAnalyst({
      preview: async (_file, _kind, sheet) => {
        if (sheet === 'Cover') throw { code: 'no-rows', message: 'no rows' };
        return { ...people, sheet: sheet ?? 'Deals' };
      },
    });
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(FILE);
    await flow.setSheet('People');
    expect(flow.state.value).toMatchObject({ preview: { sheet: 'People' }, problem: null });
    await flow.setSheet('Cover');
    expect(flow.state.value).toMatchObject({
      preview: { sheet: 'People' },
      problem: 'Cover: The file has column names but no rows.',
    });
  });

  test('of two sheets chosen in quick succession the last one counts, also where it is the one already shown', async () => {
    const looks = new Map<string, () => void>();
    const analyst = fakeAnalyst({
      preview: (_file, _kind, sheet = 'Deals') =>
        new Promise(resolve => {
          const found = () => resolve({ ...PREVIEW, sheet, sheets: ['Deals', 'People', 'Cover'] });
          if (sheet === 'Deals') found();
          else looks.set(sheet, found);
        }),
    });
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(FILE);
    const people = flow.setSheet('People');
    await flow.setSheet('Deals');
    looks.get('People')!();
    await people;
    expect(flow.state.value).toMatchObject({ preview: { sheet: 'Deals' } });
    const [first, second] = [flow.setSheet('People'), flow.setSheet('Cover')];
    looks.get('Cover')!();
    looks.get('People')!();
    await Promise.all([first, second]);
    expect(flow.state.value).toMatchObject({ preview: { sheet: 'Cover' } });
  });

  test('a mailbox needs no mapping, and the user says whose it is', async () => {
    const analyst = fakeAnalyst({ preview: async () => MAILBOX });
    const flow = importFlow(analyst, failureText, () => undefined);
    await flow.choose(new File(['From x'], 'All mail.mbox'));
    flow.map(0, 'name');
    flow.setOwn('me@own.example', false);
    flow.setOwn('team@own.example', true);
    await flow.start();
    expect(analyst.importFile).toHaveBeenCalledWith(
      expect.anything(),
      { ...MAILBOX, own: ['team@own.example'] },
      expect.any(Function),
    );
  });
});
