import { patternOfHost, type TaughtReader, taughtSiteId } from '../../core/records';
import { isPlain } from '../../core/records/taught-host';
import { siteOf } from '../../core/sites/registry';
import { openDatabase, taughtHosts, taughtReadersOf } from '../../core/store';

/** Whether no product that we know stands on a host. */
const isUnknown = (host: string) => isPlain(host) || siteOf(new URL(`https://${host}/`)) === null;

/** What registration and refusal need to know of a site. */
export interface SiteHosts {
  id: string;
  name: string;
  hosts: string[];
}

/** The hosts that have a taught reader, as sites; those of a known product are read by its own script, which what was taught helps out. Where the store can't be read there are none: nothing is read on a doubt. */
export async function taughtSites(): Promise<SiteHosts[]> {
  try {
    const database = await openDatabase();
    try {
      const hosts = await taughtHosts(database);
      return hosts.filter(isUnknown).map(host => ({
        id: taughtSiteId(host),
        name: host,
        hosts: [patternOfHost(host, !import.meta.env.FIREFOX)],
      }));
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}

/** What the user taught of one host; nothing where the store can't be read. */
export async function taughtReadersFor(host: string): Promise<TaughtReader[]> {
  try {
    const database = await openDatabase();
    try {
      return await taughtReadersOf(database, host);
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
