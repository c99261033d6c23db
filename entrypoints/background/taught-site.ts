import { patternOfHost, taughtSiteId } from '../../core/records';
import { openDatabase, taughtHosts } from '../../core/store';

/** What registration and refusal need to know of a site. */
export interface SiteHosts {
  id: string;
  name: string;
  hosts: string[];
}

/** The hosts that have a taught reader, as sites. Where the store can't be read there are none: nothing is read on a doubt. */
export async function taughtSites(): Promise<SiteHosts[]> {
  try {
    const database = await openDatabase();
    try {
      const hosts = await taughtHosts(database);
      return hosts.map(host => ({
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
