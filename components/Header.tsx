import { FindBox } from './FindBox';
import type { Model } from './model';
import { Tabs } from './Tabs';
import { say } from './words';

/** Find box, settings, the tabs. */
export function Header({ model, wide }: { model: Model; wide: boolean }) {
  const sheet = model.sheet.value;
  return (
    <header class="top">
      <div class="bar">
        <span class="logo" aria-hidden="true" />
        <h1 class="visually-hidden">{say('extensionName')}</h1>
        <FindBox
          hits={model.hits.value}
          onFind={query => void model.find(query)}
          onChoose={hit => model.open({ kind: 'record', id: hit.id })}
        />
        {wide && <span class="grow" />}
        {!wide && (
          <button
            type="button"
            class="icon"
            data-testid="open-dashboard"
            aria-label={say('open_dashboard')}
            title={say('open_dashboard')}
            onClick={() => model.browser.openDashboard()}
          >
            ⤢
          </button>
        )}
        <button
          type="button"
          class="icon"
          data-testid="settings"
          aria-label={say('settings')}
          title={say('settings')}
          aria-pressed={sheet?.kind === 'settings'}
          onClick={() => model.open(sheet?.kind === 'settings' ? null : { kind: 'settings' })}
        >
          ⚙
        </button>
      </div>
      <Tabs
        views={model.views}
        view={model.view.value}
        worthwhile={model.followUps.state.value.value?.worthwhile ?? null}
        onShow={view => model.show(view)}
      />
    </header>
  );
}
