import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dataActions } from './data-actions';
import { FileInput } from './FileInput';
import { Header } from './Header';
import { ImportCard } from './ImportCard';
import { IMPORT_TYPES } from './import-types';
import type { Model } from './model';
import { SheetHost } from './SheetHost';
import { ToastBar } from './ToastBar';
import { ViewHost } from './ViewHost';
import { ViewStatus } from './ViewStatus';
import { say } from './words';

/** True while a file hangs over the panel, which takes it wherever it falls. */
function useFileDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        const within = to instanceof Node && event.currentTarget instanceof Node && event.currentTarget.contains(to);
        if (!within) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        onFile(file);
      },
    },
  };
}

/** The whole panel. `wide`: the same at full width, in columns. */
export function Panel({ model, wide }: { model: Model; wide: boolean }) {
  const data = useMemo(() => dataActions(model), [model]);
  const importInput = useRef<HTMLInputElement>(null);
  const restoreInput = useRef<HTMLInputElement>(null);
  const { over, handlers } = useFileDrop(file => void model.importing.choose(file));
  const theme = model.settings.state.value.value?.theme ?? 'system';
  const sample = model.counts.state.value.value?.sample ?? 0;
  const sheet = model.sheet.value;
  const onImport = () => importInput.current?.click();

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') model.open(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [model]);

  return (
    <div class={wide ? 'panel wide' : 'panel'} {...handlers}>
      <Header model={model} wide={wide} />
      <main class="stage">
        {!sheet && <ViewStatus model={model} />}
        {sample > 0 && (
          <div class="banner" data-testid="sample-banner">
            <span class="grow">{say('sample_banner')}</span>
            <button type="button" class="link" onClick={() => void model.removeSample()}>
              {say('sample_remove')}
            </button>
          </div>
        )}
        <div
          class="main"
          id="view"
          role="tabpanel"
          aria-labelledby={`tab-${model.view.value}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the scrolling region needs the keyboard
          tabIndex={0}
          key={sheet ? sheet.kind : model.view.value}
        >
          <div class="columns">
            <ImportCard
              state={model.importing.state.value}
              flow={model.importing}
              onSave={(name, blob) => model.browser.save(name, blob)}
            />
            {sheet ? (
              <SheetHost
                model={model}
                data={data}
                sheet={sheet}
                onImport={onImport}
                onRestore={() => restoreInput.current?.click()}
              />
            ) : (
              <ViewHost model={model} data={data} wide={wide} onImport={onImport} />
            )}
          </div>
        </div>
      </main>
      <ToastBar toast={model.toast.current.value} onUndo={() => void model.toast.undo()} onClose={model.toast.close} />
      <FileInput
        inputRef={importInput}
        testId="import-file"
        label={say('nothing_import')}
        accept={IMPORT_TYPES}
        onFile={file => void model.importing.choose(file)}
      />
      <FileInput
        inputRef={restoreInput}
        testId="restore"
        label={say('settings_restore')}
        accept=".json,application/json"
        onFile={file => void data.restore(file)}
      />
      {over && <div class="drop-veil">{say('drop_here')}</div>}
    </div>
  );
}
