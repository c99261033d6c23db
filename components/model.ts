import { type Signal, signal } from '@preact/signals';
import type { Settings } from '../core/records';
import type { Supposition } from '../core/sales/forecast/result';
import { caseDecisions } from './case-decisions';
import { decisionFlow } from './decision-flow';
import { failureText } from './failure';
import { findFlow } from './find-flow';
import { importFlow, isUnderWay } from './import-flow';
import { keptDrafts } from './kept-drafts';
import { knowledgeFlow } from './knowledge/knowledge-flow';
import type { EntryDetail } from './knowledge/library';
import { learnFlow } from './learn-flow';
import { listFlow } from './list-flow';
import { onceABurst } from './once-a-burst';
import { planFlow } from './plan-flow';
import { type ProcessContext, processFlow } from './process/process-flow';
import { type Remote, remote } from './remote';
import { replyFlow } from './reply-flow';
import { sampleFlow } from './sample-flow';
import type { Analyst, Browser, PageState, RecordDetail } from './services';
import type { Sheet } from './sheet';
import { toasts } from './toasts';
import { say } from './words';

export const VIEWS = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'] as const;
export type View = (typeof VIEWS)[number];
/** Changes of the store come in bursts (imports, readings); one refresh answers a burst. */
const BURST_MS = 250;

export type Model = ReturnType<typeof createModel>;
/** Of `views`, the first one is shown at the start. */
export interface ModelOptions {
  now?: () => Date;
  views?: readonly View[];
}

/** The only state of the panel. Call `start` once, `changed` when the store changed, `stop` at the end. */
export function createModel(analyst: Analyst, browser: Browser, options: ModelOptions = {}) {
  const { now = () => new Date(), views = VIEWS } = options;
  const view = signal<View>(views[0] ?? 'now');
  const sheet = signal<Sheet | null>(null);
  const page: Signal<PageState | null> = signal(null);
  /** Record that the follow-up beside the list is about. */
  const looked = signal<string | null>(null);
  const toast = toasts();

  const counts = remote(() => analyst.counts(), failureText);
  const settings = remote(() => analyst.settings(), failureText);
  const followUps = remote(() => analyst.followUps(), failureText);
  const planning = planFlow(analyst);
  const pipeline = remote(() => analyst.pipeline(), failureText);
  const report = remote(() => analyst.report(), failureText);
  const support = remote(async () => learning.watch(await analyst.support(page.peek())), failureText);
  const subject = remote(() => analyst.subject(page.peek()), failureText);
  const about = remote(async () => {
    const id = looked.peek();
    if (id === null) throw new Error('no follow-up is looked at');
    return analyst.about(id);
  }, failureText);
  const imports = remote(() => analyst.imports(), failureText);
  const sites = remote(() => browser.sites(), failureText);
  const health = remote(() => analyst.readingHealth(), failureText);
  const identity = remote(() => analyst.identity(), failureText);
  const kept = remote(() => analyst.kept(), failureText);
  const record = remote<RecordDetail | null>(async () => {
    const open = sheet.peek();
    return open?.kind === 'record' ? analyst.record(open.id) : null;
  }, failureText);
  const knowledge = remote(() => analyst.knowledge(), failureText);
  const learned = remote(() => analyst.learned(), failureText);
  const entry = remote<EntryDetail | null>(async () => {
    const open = sheet.peek();
    return open?.kind === 'entry' ? analyst.entry(open.id) : null;
  }, failureText);
  const everywhere: Remote<unknown>[] = [counts, settings, followUps, sites];
  const drafts = keptDrafts(analyst, act);
  const note: ProcessContext['note'] = (...of) => decisions.note(...of);
  const process = processFlow({ analyst, browser, toast, drafts, act, load, reload, note });
  const of = { now: [subject], followups: [followUps], pipeline: [pipeline], support: [support], reports: [report] };
  const shownIn = (which: View): readonly Remote<unknown>[] => (which === 'process' ? process.shown() : of[which]);
  const further = [imports, record, about, health, identity, kept, knowledge, learned, entry, planning.plan];
  const all = [
    ...new Set<Remote<unknown>>([...everywhere, ...Object.values(of).flat(), ...further, ...process.sources]),
  ];

  function shown(): Remote<unknown>[] {
    const over = sheet.peek()?.kind;
    const extra: Remote<unknown>[] = over === 'record' ? [record, identity] : [];
    if (over === 'record' || view.peek() === 'now' || view.peek() === 'followups') extra.push(process.sequences.result);
    if (over === 'knowledge' || over === 'new-entry') extra.push(knowledge);
    if (over === 'entry') extra.push(knowledge, entry);
    if (over === 'learned') extra.push(learned);
    if (over === 'settings') extra.push(imports, health, identity, kept);
    extra.push(...process.beside);
    if (over === 'record' || view.peek() === 'now' || view.peek() === 'followups') extra.push(process.tasks.result);
    if (view.peek() === 'now') extra.push(health);
    if (view.peek() === 'followups') extra.push(planning.plan);
    if (view.peek() === 'followups' && looked.peek() !== null) extra.push(about);
    return [...new Set([...everywhere, ...shownIn(view.peek()), ...extra])];
  }
  async function load(): Promise<void> {
    await Promise.all(shown().map(source => source.ensure()));
  }
  function reload(): Promise<void> {
    for (const source of all) source.outdate();
    return load();
  }

  /** Runs an action of the user; a failure is told, never swallowed. */
  async function act(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      toast.tell(failureText(error));
      return false;
    }
  }

  const replies = replyFlow(analyst, browser, drafts, act, toast.tell);
  const library = knowledgeFlow(analyst, browser, act, toast, reload);
  const list = listFlow(browser, act, () => void reload());
  const learning = learnFlow(analyst, act, () => void support.refresh());
  const importing = importFlow(analyst, failureText, () => void reload());
  // The end of our own import reloads everything; computing on the way would only slow it down.
  const burst = onceABurst(async () => {
    if (!isUnderWay(importing.state.peek()) && list.state.peek()?.why !== null) await reload();
  }, BURST_MS);

  const decisions = decisionFlow({
    analyst,
    act,
    toast,
    reload,
    onGone: about => {
      planning.dropFromPlan(about);
      const before = followUps.state.peek();
      if (before.value === null) return;
      const items = before.value.items.filter(item => item.subject !== about);
      followUps.state.value = { ...before, value: { ...before.value, items } };
    },
  });

  async function save(change: Partial<Settings>): Promise<void> {
    const before = settings.state.peek().value;
    if (!before) return;
    const value = { ...before, ...change };
    settings.state.value = { value, loading: false, error: null };
    if (!(await act(() => analyst.saveSettings(value)))) settings.outdate();
    await reload();
  }

  /** Opens the editor with the reply that was just inserted after a change. */
  async function keepTemplate(decisionId: string): Promise<void> {
    await act(async () => {
      const { items } = await analyst.learned();
      const fields = items.find(({ decision }) => decision.id === decisionId)?.template ?? null;
      if (fields !== null) open({ kind: 'new-entry', entry: { kind: 'template', fields }, back: null });
    });
  }

  function open(next: Sheet | null): void {
    sheet.value = next;
    for (const [kind, shown] of [
      ['record', record],
      ['entry', entry],
    ] as const) {
      if (next?.kind !== kind) continue;
      shown.state.value = { value: null, loading: true, error: null };
      shown.outdate();
    }
    if (next?.kind === 'settings') health.outdate();
    void load();
  }

  return {
    whatIf: (suppositions: Supposition[]) => analyst.whatIf(suppositions),
    views,
    view,
    looked,
    about,
    sheet,
    page,
    ...drafts,
    ...replies,
    ...findFlow(analyst),
    toast,
    importing,
    now,
    browser,
    analyst,
    counts,
    settings,
    followUps,
    pipeline,
    report,
    support,
    subject,
    imports,
    sites,
    record,
    health,
    identity,
    kept,
    knowledge,
    learned,
    entry,
    library,
    list,
    learning,
    process,
    start: () => Promise.all([load(), drafts.restoreDrafts()]).then(() => undefined),
    stop: () => {
      burst.stop();
      learning.stop();
    },
    changed: burst.changed,
    reload,
    act,
    ...decisions,
    ...planning,
    save,
    ...caseDecisions(analyst, act, toast, reload, drafts.draft),
    show(next: View): void {
      view.value = next;
      sheet.value = null;
      void load();
    },
    open,
    keepTemplate,
    lookAt(id: string): void {
      looked.value = id;
      about.state.value = { value: null, loading: true, error: null };
      about.outdate();
      void load();
    },
    setPage(next: PageState | null): void {
      page.value = next;
      subject.outdate();
      support.outdate();
      health.outdate();
      void load();
    },
    async copy(text: string): Promise<void> {
      if (await act(() => browser.copy(text))) toast.tell(say('toast_copied'));
    },
    ...sampleFlow(analyst, act, toast.tell, reload),
  };
}
