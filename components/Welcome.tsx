import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dataActions } from './data-actions';
import { FileInput } from './FileInput';
import { ImportCard } from './ImportCard';
import { IMPORT_TYPES } from './import-types';
import type { Model } from './model';
import { Promises } from './Promises';
import { SitesCard } from './SitesCard';
import { ToastBar } from './ToastBar';
import { say } from './words';

/** The first-run page: what is read, stored and sent; then the three ways to begin. */
export function Welcome({ model }: { model: Model }) {
  const data = useMemo(() => dataActions(model), [model]);
  const input = useRef<HTMLInputElement>(null);
  const theme = model.settings.state.value.value?.theme ?? 'system';
  const counts = model.counts.state.value.value;
  const filled = counts !== null && counts.people + counts.deals > 0;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <main class="welcome">
      <div class="row">
        <span class="logo" aria-hidden="true" />
        <b>{say('extensionName')}</b>
      </div>
      <h1>{say('welcome_title')}</h1>
      <p class="soft">{say('welcome_text')}</p>
      <Promises />
      <SitesCard
        sites={model.sites.state.value.value ?? []}
        onGrant={id => void data.grant(id)}
        onRevoke={id => void data.revoke(id)}
      />
      <ImportCard
        state={model.importing.state.value}
        flow={model.importing}
        onSave={(name, blob) => model.browser.save(name, blob)}
      />
      <section class="card">
        <h2>{say('welcome_try')}</h2>
        <p class="soft small">{say('welcome_try_text')}</p>
        <div class="actions">
          {counts !== null && counts.sample > 0 ? (
            <button type="button" class="button" data-testid="remove-sample" onClick={() => void model.removeSample()}>
              {say('sample_remove')}
            </button>
          ) : (
            <button type="button" class="button" data-testid="load-sample" onClick={() => void model.loadSample()}>
              {say('nothing_sample')}
            </button>
          )}
          <button type="button" class="button" data-testid="import-open" onClick={() => input.current?.click()}>
            {say('nothing_import')}
          </button>
        </div>
        {filled && (
          <p class="small soft num" style={{ marginTop: '8px' }} data-testid="welcome-counts">
            {say('settings_counts', {
              people: String(counts.people),
              deals: String(counts.deals),
              messages: String(counts.messages),
              tickets: String(counts.tickets),
            })}
          </p>
        )}
      </section>
      <section class="card">
        <h2>{say('welcome_open')}</h2>
        <p class="soft small">{say('welcome_open_text')}</p>
        <div class="actions">
          <button
            type="button"
            class="button primary"
            data-testid="open-panel"
            onClick={() => (model.browser.openPanel ?? model.browser.openDashboard)()}
          >
            {say('welcome_open_button')}
          </button>
        </div>
      </section>
      <ToastBar toast={model.toast.current.value} onUndo={() => void model.toast.undo()} onClose={model.toast.close} />
      <FileInput
        inputRef={input}
        testId="import-file"
        label={say('nothing_import')}
        accept={IMPORT_TYPES}
        onFile={file => void model.importing.choose(file)}
      />
    </main>
  );
}
