import type { Analyst, Pipeline } from '../../components/services';
import type { PageState } from '../../core/protocol';
import type { AnyRecord, World } from '../../core/records';
import {
  dayPlan,
  dealHealth,
  dealList,
  followUps,
  forecastBasis,
  forecastFrom,
  funnel,
  report,
  subject,
  whatIf,
  winProbability,
} from '../../core/sales';
import { readRecord } from '../../core/store';
import { createSupport, type SupportEngine, type SupportPage, supportAnalysis } from '../../core/support';
import { loadEnglish } from '../../core/text/stem';
import { FindIndex } from './find-index';
import { withRuleFlags } from './rule-flags';
import type { StoredWorld } from './stored-world';

/** The support core, loaded with the first question: the language model is most of the panel's weight. */
export function supportEngine(): () => Promise<SupportEngine> {
  let engine: Promise<SupportEngine> | null = null;
  return () => {
    engine ??= loadEnglish().then(createSupport);
    return engine;
  };
}

type Answers = Pick<
  Analyst,
  | 'counts'
  | 'followUps'
  | 'plan'
  | 'pipeline'
  | 'whatIf'
  | 'report'
  | 'support'
  | 'learn'
  | 'cancelLearning'
  | 'subject'
  | 'about'
  | 'find'
  | 'record'
>;

/** Name of the follow-ups among the results over one reading. */
export const FOLLOW_UPS = 'follow-ups';

/** What the panel asks; each answer is computed once per reading of the store. A new analysis adds one entry here. */
export function answers(stored: StoredWorld, engine: () => Promise<SupportEngine>): Answers {
  const basis = () =>
    stored.result('forecast-basis', ({ world, settings, now }) => forecastBasis(world, settings, now));
  let learning: AbortController | null = null;
  const followed = () => stored.result(FOLLOW_UPS, ({ world, settings, now }) => followUps(world, settings, now));
  const health = () =>
    stored.result('deal-health', ({ world, settings, now, firings }) =>
      withRuleFlags(dealHealth(world, settings, now), world, firings),
    );
  return {
    counts: async () => (await stored.reading()).counts,
    followUps: followed,
    async plan(until) {
      const [{ world, settings }, list] = await Promise.all([stored.reading(), followed()]);
      const now = new Date();
      return dayPlan(world, settings, list, { now: now.toISOString(), until, zoneMinutes: -now.getTimezoneOffset() });
    },
    pipeline: () =>
      stored.result('pipeline', async ({ world, settings, now }): Promise<Pipeline> => {
        const { byDeal: _, ...wins } = winProbability(world, settings, now);
        return {
          forecast: forecastFrom(await basis()),
          funnel: funnel(world, settings, now),
          deals: dealList(world, settings, now, await health()),
          wins,
        };
      }),
    whatIf: async suppositions => whatIf(await basis(), suppositions),
    report: () => stored.result('report', ({ world, settings, now }) => report(world, settings, now)),
    async support(page) {
      const { world, settings, now } = await stored.reading();
      return supportAnalysis(world, settings, now, pageKeys(page), await engine(), ownTimeZone());
    },
    async learn(onProgress) {
      learning?.abort();
      learning = new AbortController();
      const { signal } = learning;
      for (const share of (await engine()).train()) {
        onProgress(share);
        // Other questions are answered in between, and the wish to end it is heard.
        await new Promise(resolve => setTimeout(resolve));
        if (signal.aborted) return false;
      }
      return true;
    },
    cancelLearning: async () => learning?.abort(),
    async subject(page) {
      const { world, settings, now } = await stored.reading();
      return subject(world, settings, now, pageKeys(page), await health());
    },
    async about(id) {
      const { world, settings, now } = await stored.reading();
      return subject(world, settings, now, { about: id, keys: [] }, await health());
    },
    async find(query, kind) {
      const index = await stored.result('find', ({ world }) => new FindIndex(world));
      return index.find(query, kind);
    },
    async record(id) {
      const known = await readRecord(await stored.database(), id);
      if (known) return known;
      // Articles and templates of the starter playbook are no records of the store, and neither are the user's own tasks.
      const { world } = await stored.reading();
      const record = starterRecords(world).find(starter => starter.id === id);
      return record ? { record, changes: [] } : null;
    },
  };
}

/** Where the user is: replies greet by the time of day. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function starterRecords(world: World): AnyRecord[] {
  return [...world.articles, ...world.templates, ...world.tasks];
}

/** Keys of what the page shows, as the analyses know them. */
export function pageKeys(page: PageState | null): SupportPage | null {
  const sighting = page?.sighting;
  if (!sighting) return null;
  const message = sighting.page === 'thread' ? sighting.records.find(seen => seen.kind === 'message') : undefined;
  const threadKey = message?.kind === 'message' ? (message.fields.threadKey ?? null) : null;
  return { about: sighting.about, keys: sighting.records.flatMap(seen => seen.keys), threadKey };
}
