import type { EntryFields } from '../../core/support/knowledge/result';
import { LoadedView } from '../LoadedView';
import { LearnedSheet } from '../learning/LearnedSheet';
import type { Model } from '../model';
import { SheetHead } from '../SheetHead';
import type { LibrarySheet } from '../sheet';
import { say } from '../words';
import { EntrySheet } from './EntrySheet';
import { KnowledgeSheet } from './KnowledgeSheet';
import type { EntryToSave } from './library';

export interface LibraryHostProps {
  model: Model;
  sheet: LibrarySheet;
  onImport: () => void;
}

function emptyFields(): EntryFields {
  const language = navigator.language.split('-')[0] || 'en';
  return { title: '', body: '', category: null, language, owner: null, tone: 'warm', phrasings: [] };
}

/** Questions without the empty lines that typing leaves. */
function tidy(fields: EntryFields): EntryFields {
  return { ...fields, phrasings: fields.phrasings.map(each => each.trim()).filter(Boolean) };
}

/** The knowledge base, one entry of it in the editor, and what was learned. */
export function LibraryHost({ model, sheet, onImport }: LibraryHostProps) {
  const now = model.now();
  const { library, knowledge } = model;
  const onOpenRecord = (id: string) => model.open({ kind: 'record', id });
  if (sheet.kind === 'learned')
    return (
      <LoadedView of={model.learned.state.value} onRetry={() => void model.learned.refresh()}>
        {learned => (
          <LearnedSheet
            learned={learned}
            now={now}
            onUndo={item => void library.unlearn(item)}
            onKeep={({ template }) =>
              model.open({ kind: 'new-entry', entry: { kind: 'template', fields: template }, back: sheet })
            }
            onOpenRecord={onOpenRecord}
            onClose={() => model.open(null)}
          />
        )}
      </LoadedView>
    );
  if (sheet.kind === 'knowledge')
    return (
      <LoadedView of={knowledge.state.value} onRetry={() => void knowledge.refresh()}>
        {result => (
          <KnowledgeSheet
            result={result}
            query={library.query.value}
            hits={library.hits.value}
            now={now}
            onSearch={query => void library.search(query)}
            onOpen={id => model.open({ kind: 'entry', id, back: sheet })}
            onNew={kind => model.open({ kind: 'new-entry', entry: { kind, fields: null }, back: sheet })}
            onMessage={onOpenRecord}
            onImport={onImport}
            onExport={form => void library.exportAs(form)}
            onRestoreStarters={() => void library.restoreStarters()}
            onClose={() => {
              void library.search('');
              model.open(null);
            }}
          />
        )}
      </LoadedView>
    );
  const editor = (
    id: string | null,
    kind: EntryToSave['kind'],
    fields: EntryFields,
    more: Pick<Parameters<typeof EntrySheet>[0], 'versions'>,
  ) => {
    const name = id ?? `new ${kind}`;
    return (
      <EntrySheet
        key={name}
        id={id}
        kind={kind}
        fields={fields}
        unsaved={library.unsaved.get(name)?.fields ?? null}
        categories={knowledge.state.value.value?.categories ?? []}
        slots={knowledge.state.value.value?.slots ?? []}
        now={now}
        {...more}
        onPreview={typed => model.analyst.previewEntry(kind, typed, model.page.peek())}
        onTyped={typed => library.unsaved.set(name, { id, kind, fields: typed })}
        onSave={async typed => {
          const saved = await library.save({ id, kind, fields: tidy(typed) });
          if (saved === null) return;
          library.unsaved.delete(name);
          if (id === null) model.open({ kind: 'entry', id: saved, back: sheet.back });
        }}
        onRemove={() => {
          library.unsaved.delete(name);
          if (id !== null) void library.remove(id, fields.title);
          model.open(sheet.back);
        }}
        onClose={() => model.open(sheet.back)}
      />
    );
  };
  if (sheet.kind === 'new-entry') {
    const { kind, fields } = sheet.entry;
    return editor(null, kind, fields ?? emptyFields(), { versions: [] });
  }
  const { value, loading, error } = model.entry.state.value;
  const of = { value: loading && value === null ? null : { detail: value }, loading, error };
  return (
    <LoadedView of={of} onRetry={() => void model.entry.refresh()}>
      {({ detail }) =>
        detail === null ? (
          <>
            <SheetHead title={say('record_gone')} onClose={() => model.open(sheet.back)} />
            <p class="card soft">{say('entry_gone')}</p>
          </>
        ) : (
          editor(sheet.id, detail.entry.kind === 'article' ? 'article' : 'template', detail.fields, {
            versions: detail.versions,
          })
        )
      }
    </LoadedView>
  );
}
