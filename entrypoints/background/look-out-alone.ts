import { isJudged, type Judged, type Measured } from '../../core/process/facts/record-facts';
import { tagsOf } from '../../core/process/facts/tags';
import { type Clock, zonedTime } from '../../core/process/tasks';
import type { Firing } from '../../core/records';
import { assumeOpen } from '../../core/sales/assume-open';
import { type Database, readFirings, readKinds, readRuleWork } from '../../core/store';
import { lookOut } from '../rules/look-out';

/** Rules that need one record alone, over what has changed. */
export async function lookAtChanges(db: Database, clock: Clock): Promise<Firing[]> {
  return lookOut(db, { by: 'one', clock, measure: await measureAlone(db), everything: null });
}

/** The same, and what time brings, once on each day: no panel may be opened for weeks. */
export async function lookAtDay(db: Database, clock: Clock): Promise<Firing[]> {
  const { rules, progress } = await readRuleWork(db, 'one');
  const timed = rules.filter(({ rule: { when } }) => when.on === 'passed' || when.on === 'crossed');
  const today = zonedTime(clock.now, clock.zone).day;
  if (timed.length === 0 || progress.one.day === today) return lookAtChanges(db, clock);
  const kinds = [...new Set(timed.map(({ rule: { about } }) => about))];
  const everything = async () => {
    const records = (await readKinds(db, kinds)).filter(isJudged);
    const deals = assumeOpen(
      records.filter(record => record.kind === 'deal'),
      today,
    );
    return [...deals, ...records.filter(({ kind }) => kind !== 'deal')];
  };
  return lookOut(db, { by: 'one', clock, measure: await measureAlone(db), everything });
}

/** Tags are all that a record does not hold itself and that can be known without the others. */
async function measureAlone(db: Database): Promise<(record: Judged) => Measured> {
  const tags = tagsOf(await readFirings(db), key => key);
  return ({ id, keys }) => ({ tags: [id, ...keys].flatMap(key => tags.get(key) ?? []) });
}
