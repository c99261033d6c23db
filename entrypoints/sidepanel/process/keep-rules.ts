import type { WorldMeasures } from '../../../core/process/facts/measure-world';
import { isJudged } from '../../../core/process/facts/record-facts';
import { fieldsOfRule } from '../../../core/process/rules';
import { zonedTime } from '../../../core/process/tasks';
import { CHANGED_CHANNEL } from '../../../core/protocol';
import { recordsOf } from '../../../core/records';
import { announce, readRuleWork, readSettings, type StoreChange } from '../../../core/store';
import type { SupportEngine } from '../../../core/support';
import { lookOut } from '../../rules/look-out';
import { ownClock } from '../../rules/own-clock';
import type { StoredWorld } from '../stored-world';
import { measures, OF_CASES, OF_WORLD } from './measures';

/** Changes come in bursts; one look answers a burst. */
const BURST_MS = 400;
/** A panel that has just been opened shows its view first. */
const START_MS = 1_500;
/** Scores and days move while nothing changes. */
const WHOLE_MS = 10 * 60_000;

export interface RuleKeeper {
  /** Looks at every record now. */
  lookAtAll(): Promise<void>;
}

/** Applies the rules while a panel is open: to what changed after each change, to everything at the start, on a new day, and now and then. */
export function keepRules(stored: StoredWorld, engine: () => Promise<SupportEngine>): RuleKeeper {
  let known: WorldMeasures | null = null;
  let wholeAt = 0;
  let wholeDay = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function look(whole: boolean): Promise<void> {
    const db = await stored.database();
    const { rules, changes } = await readRuleWork(db, 'all');
    if (rules.length === 0) return;
    const clock = ownClock(await readSettings(db));
    const fields = rules.flatMap(({ rule }) => fieldsOfRule(rule));
    const { day } = zonedTime(clock.now, clock.zone);
    const all =
      whole || known === null || wholeDay !== day || Date.now() - wholeAt > WHOLE_MS || needsWorld(fields, changes);
    if (all) {
      wholeAt = Date.now();
      wholeDay = day;
      known = (await measures(stored, engine, fields)).measures;
    }
    const { of } = known!;
    const everything = all ? async () => recordsOf((await stored.reading()).world).filter(isJudged) : null;
    const fresh = await lookOut(db, { by: 'all', clock, measure: of, everything });
    if (fresh.length === 0) return;
    stored.outdate();
    announce(CHANGED_CHANNEL, { what: 'tasks' });
  }

  /** One after the other; a failure is no reason not to look again. */
  const queue = (whole: boolean) => {
    last = last.then(
      () => look(whole),
      () => look(whole),
    );
    return last;
  };
  const soon = (ms: number, whole: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => void queue(whole).catch(() => {}), ms);
  };
  new BroadcastChannel(CHANGED_CHANNEL).addEventListener('message', ({ data }: MessageEvent<StoreChange>) => {
    if (data.what !== 'tasks') soon(BURST_MS, data.what === 'everything');
  });
  soon(START_MS, true);
  return { lookAtAll: () => queue(true) };
}

/** Some rule asks about what can't be said of a changed record without looking at all of them again. */
function needsWorld(fields: readonly string[], changes: readonly { kind: string }[]): boolean {
  if (changes.length === 0) return false;
  const kinds = new Set(changes.map(({ kind }) => kind));
  return fields.some(
    field =>
      (OF_WORLD.includes(field) && kinds.has('deal')) ||
      (OF_CASES.includes(field) && (kinds.has('message') || kinds.has('ticket'))),
  );
}
