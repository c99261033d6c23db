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
  undo(): Promise<void>;
  close(): void;
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

  /** What was found before stays where there is nothing in its place. */
  async function lookAgain(file: File, kind: ColumnMapping['kind'] | undefined, sheet: string | undefined) {
    let found: { preview: ImportPreview; problem: null } | { problem: string };
    try {
      found = { preview: await analyst.preview(file, kind, sheet), problem: null };
    } catch (error) {
      found = { problem: explain(error) };
    }
    const still = state.peek();
    if (still.step === 'preview' && still.file === file) state.value = { ...still, ...found };
  }

  return {
    state,
    async choose(file) {
      // A running import is not thrown away for another file.
      if (state.peek().step === 'running') return;
      state.value = { step: 'reading', file: file.name };
      try {
        const preview = await analyst.preview(file);
        state.value = { step: 'preview', file, preview, problem: null };
      } catch (error) {
        state.value = { step: 'failed', file: file.name, problem: explain(error) };
      }
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
      if (now.step !== 'preview' || now.preview.format !== 'table' || now.preview.mapping.kind === kind) return;
      await lookAgain(now.file, kind, now.preview.sheet ?? undefined);
    },
    async setSheet(sheet) {
      const now = state.peek();
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
    async undo() {
      const now = state.peek();
      if (now.step !== 'result') return;
      try {
        state.value = { step: 'undone', file: now.file, ...(await analyst.undoImport(now.outcome.id)) };
      } catch (error) {
        state.value = { step: 'failed', file: now.file, problem: explain(error) };
      }
      changed();
    },
    close() {
      if (state.peek().step !== 'running') state.value = { step: 'idle' };
    },
  };
}
