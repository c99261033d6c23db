import type { Analyst } from '../../components/services';
import { siteHealth } from '../../core/health/site-health';
import { identity } from '../../core/identity/suggest-merges';
import { recordsOf } from '../../core/records';
import * as store from '../../core/store';
import type { StoredWorld } from './stored-world';

type Oversight = Pick<
  Analyst,
  'readingHealth' | 'identity' | 'joinPeople' | 'keepApart' | 'splitPeople' | 'kept' | 'eraseSite' | 'eraseNeverRead'
>;

/** How well pages are read, who might be one person, and what is kept of sites and people that are not to be read any more. */
export function oversight(
  stored: StoredWorld,
  change: <T>(what: store.StoreChange['what'], write: (db: store.Database) => Promise<T>) => Promise<T>,
): Oversight {
  const now = () => new Date().toISOString();
  return {
    readingHealth: async () => siteHealth(await store.readHealth(await stored.database())),
    identity: () =>
      stored.result('identity', async ({ world }) =>
        identity(world, await store.readPersonLinks(await stored.database())),
      ),
    joinPeople: (a, b) => change('records', db => store.joinPeople(db, a, b, now())),
    keepApart: (a, b) => change('records', db => store.keepApart(db, a, b, now())),
    splitPeople: (a, b) => change('records', db => store.splitPeople(db, a, b, now())),
    kept: () =>
      stored.result('kept', ({ world, settings }) => {
        const records = recordsOf(world);
        const { neverRead } = settings;
        const unwanted =
          neverRead.length === 0 ? 0 : records.filter(record => store.isOfNeverRead(record, neverRead)).length;
        return { bySite: store.countBySite(records), neverRead: unwanted };
      }),
    eraseSite: site => change('everything', db => store.removeSite(db, site)),
    eraseNeverRead: () => change('everything', store.removeNeverRead),
  };
}
