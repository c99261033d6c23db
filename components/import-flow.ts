import { type Signal, signal } from '@preact/signals';
import type { ColumnMapping, ImportPreview, TablePreview } from '../core/imports/result';
import type { Analyst, ImportOutcome } from './services';

/** Where the import of one file stands. */
export type ImportState =
  | { step: 'idle' }
  | { step: 'reading'; file: string }
  /** `problem`: why the sheet that was chosen last can't be taken. */
  | { step: 'preview'; file: File; preview: ImportPreview; problem: string | null }
  | { step: 'running'; file: string; done: number; total: number | null; share: number; cancelling: boolean }
  | { step: 'result'; file: string; outcome: ImportOutcome }
  | { step: 'undoing'; file: string; id: string; share: number }
  | { step: 'undone'; file: string; removed: number; restored: number }
  | { step: 'failed'; file: string; problem: string };

/** The part of the mapping that the user changes. */
export type MappingChange = Partial<Pick<ColumnMapping, 'dateOrder' | 'decimal' | 'currency'>>;

export interface ImportFlow {
  state: Signal<ImportState>;
  choose(file: File): Promise<void>;
  /** `field` null: the column is not taken. Where a field has one column, another one that had it loses it. */
  map(column: number, field: string | null): void;
  adjust(change: MappingChange): void;
  /** Looks at the file again as one of deals, people, articles or templates; the proposed columns are new. */
  setKind(kind: ColumnMapping['kind']): Promise<void>;
  /** Looks at another sheet of the workbook. */
  setSheet(sheet: string): Promise<void>;
  /** Whether an address that the mailbox belongs to is the user's own. */
  setOwn(address: string, own: boolean): void;
  start(): Promise<void>;
  cancel(): Promise<void>;
  /** Takes an import back: an earlier one, or the one whose result is shown. */
  undo(earlier?: { id: string; file: string }): Promise<void>;
  close(): void;
}

/** What is under way in the store is not thrown away for something else. */
export function isUnderWay({ step }: ImportState): boolean {
  return step === 'running' || step === 'undoing';
}

/** The field that is still needed: none once any column names the records. */
export function unmappedFields({ mapping, naming }: Pick<TablePreview, 'mapping' | 'naming'>): string[] {
  const given = new Set(Object.values(mapping.columns));
  return naming.some(field => given.has(field)) ? [] : naming.slice(0, 1);
}

export function importFlow(analyst: Analyst, explain: (error: unknown) => string, changed: () => void): ImportFlow {
  const state = signal<ImportState>({ step: 'idle' });

  function remap(change: (mapping: ColumnMapping, preview: TablePreview) => ColumnMapping): void {
    const now = state.peek();
    if (now.step !== 'preview' || now.preview.format !== 'table') return;
    const preview = { ...now.preview, mapping: change(now.preview.mapping, now.preview) };
    state.value = { ...now, preview: { ...preview, unmapped: unmappedFields(preview) } };
  }

  /** Counts the choices of a sheet or kind: an answer counts only while no other choice was made after its own. */
  let choices = 0;

  /** What was found before stays where there is nothing in its place. */
  async function lookAgain(file: File, kind: ColumnMapping['kind'] | undefined, sheet: string | undefined) {
    const choice = choices;
    let found: { preview: ImportPreview; problem: null } | { problem: string };
    try {
      found = { preview: await analyst.preview(file, kind, sheet), problem: null };
    } catch (error) {
      const problem = explain(error);
      found = { problem: kind === undefined && sheet !== undefined ? `${sheet}: ${problem}` : problem };
    }
    const still = state.peek();
    if (choice === choices && still.step === 'preview' && still.file === file) state.value = { ...still, ...found };
  }

  return {
    state,
    async choose(file) {
      if (isUnderWay(state.peek())) return;
      const reading: ImportState = { step: 'reading', file: file.name };
      state.value = reading;
      let found: ImportState;
      try {
        found = { step: 'preview', file, preview: await analyst.preview(file), problem: null };
      } catch (error) {
        found = { step: 'failed', file: file.name, problem: explain(error) };
      }
      // Cancelled, or another file was chosen meanwhile.
      if (state.peek() === reading) state.value = found;
    },
    map(column, field) {
      remap((mapping, { repeatable }) => {
        const stays = (name: string) => name !== field || repeatable.includes(name);
        const kept = Object.entries(mapping.columns).filter(([at, name]) => Number(at) !== column && stays(name));
        const columns = Object.fromEntries(kept) as Record<number, string>;
        return { ...mapping, columns: field === null ? columns : { ...columns, [column]: field } };
      });
    },
    async setKind(kind) {
      const now = state.peek();
      choices++;
      if (now.step !== 'preview' || now.preview.format !== 'table' || now.preview.mapping.kind === kind) return;
      await lookAgain(now.file, kind, now.preview.sheet ?? undefined);
    },
    async setSheet(sheet) {
      const now = state.peek();
      choices++;
      if (now.step !== 'preview' || now.preview.format !== 'table' || now.preview.sheet === sheet) return;
      await lookAgain(now.file, undefined, sheet);
    },
    setOwn(address, own) {
      const now = state.peek();
      if (now.step !== 'preview' || now.preview.format === 'table') return;
      const others = now.preview.own.filter(each => each !== address);
      state.value = { ...now, preview: { ...now.preview, own: own ? [...others, address] : others } };
    },
    adjust: change => remap(mapping => ({ ...mapping, ...change })),
    async start() {
      const now = state.peek();
      if (now.step !== 'preview') return;
      if (now.preview.format === 'table' && now.preview.unmapped.length > 0) return;
      const file = now.file.name;
      state.value = { step: 'running', file, done: 0, total: now.preview.rows, share: 0, cancelling: false };
      try {
        const outcome = await analyst.importFile(now.file, now.preview, (done, total, share) => {
          const running = state.peek();
          if (running.step === 'running') state.value = { ...running, done, total, share };
        });
        state.value = { step: 'result', file, outcome };
      } catch (error) {
        state.value = { step: 'failed', file, problem: explain(error) };
      }
      changed();
    },
    async cancel() {
      const now = state.peek();
      if (now.step !== 'running') return;
      state.value = { ...now, cancelling: true };
      await analyst.cancelImport();
    },
    async undo(earlier) {
      const now = state.peek();
      const what = earlier ?? (now.step === 'result' ? { id: now.outcome.id, file: now.file } : null);
      if (what === null || isUnderWay(now)) return;
      const { id, file } = what;
      state.value = { step: 'undoing', file, id, share: 0 };
      try {
        const counts = await analyst.undoImport(id, (done, total) => {
          if (state.peek().step === 'undoing') state.value = { step: 'undoing', file, id, share: done / total };
        });
        state.value = { step: 'undone', file, ...counts };
      } catch (error) {
        state.value = { step: 'failed', file, problem: explain(error) };
      }
      changed();
    },
    close() {
      if (!isUnderWay(state.peek())) state.value = { step: 'idle' };
    },
  };
}
