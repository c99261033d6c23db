import { wrap } from 'comlink';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ErrorBoundary } from '../../components/ErrorBoundary';
import { createModel, type Model, VIEWS } from '../../components/model';
import { Panel } from '../../components/Panel';
import '../../components/style.css';
import { Welcome } from '../../components/Welcome';
import { locale, setSource } from '../../components/words';
import { CHANGED_CHANNEL, type TasksChanged } from '../../core/protocol';
import type { StoreChange } from '../../core/store';
import { followActivePage } from './active-page';
import type { OwnAnalyst } from './analyst';
import AnalystWorker from './analyst.worker?worker';
import { browserServices } from './browser-services';
import { closeOnClick } from './close-on-click';
import { remoteAnalyst } from './remote-analyst';

/** Starts one page of ours: the panel, the same at full width, or the first-run page. */
export function mount(what: 'panel' | 'dashboard' | 'welcome'): void {
  setSource(key => browser.i18n.getMessage(key), browser.i18n.getUILanguage());
  // That of the texts, whatever the browser's own: a reader of the screen has to speak it.
  document.documentElement.lang = locale();

  const ending = new AbortController();
  const worker = new AnalystWorker({ name: 'analyst' });
  const analyst = wrap<OwnAnalyst>(worker);
  const model = createModel(remoteAnalyst(analyst), browserServices, {
    // A tab of its own has no page beside it.
    views: what === 'dashboard' ? VIEWS.filter(view => view !== 'now') : VIEWS,
  });

  const channel = new BroadcastChannel(CHANGED_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<StoreChange>) => {
    void analyst.outdate();
    model.changed();
    if (data.what === 'tasks' || data.what === 'everything' || data.what === 'settings') tellBackground();
  });
  window.addEventListener('pagehide', () => {
    ending.abort();
    model.stop();
    channel.close();
    worker.terminate();
  });

  const root = document.getElementById('app');
  if (!root) throw new Error(`mount: the ${what} page has no #app`);
  render(<ErrorBoundary>{view(what, model)}</ErrorBoundary>, root);
  void model.start();
  if (what !== 'panel') return;
  closeOnClick();
  followActivePage(browserServices.readNow, page => model.setPage(page), ending.signal);
}

/** Its alarm is for what is due next, and that may be something else now. */
function tellBackground(): void {
  const message: TasksChanged = { type: 'tasks-changed' };
  void browser.runtime.sendMessage(message).catch(() => {});
}

function view(what: 'panel' | 'dashboard' | 'welcome', model: Model) {
  return what === 'welcome' ? <Welcome model={model} /> : <Panel model={model} wide={what === 'dashboard'} />;
}
