import browser from 'webextension-polyfill';
import { BackgroundMessage, CHANGED_CHANNEL, type SightingReply } from '../../core/protocol';
import { taughtHostOf, taughtSiteId } from '../../core/records';
import { siteOf } from '../../core/sites/registry';
import { announce, mergeSighting, openDatabase } from '../../core/store';
import { taughtSites } from './taught-site';
import { wakeAfterSighting } from './wake-for-tasks';

/** Takes sightings from content scripts, validates them, merges them into the store, and acknowledges when the transaction is complete. */
export function receiveSightings(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'sighting') {
      return undefined;
    }
    return receive(message, sender);
  });
}

async function receive(message: unknown, sender: browser.Runtime.MessageSender): Promise<SightingReply> {
  const parsed = BackgroundMessage.safeParse(message);
  if (!parsed.success)
    return { ok: false, final: true, error: `sighting: ${parsed.error.issues[0]?.path.join('.') ?? 'not valid'}` };
  const { sighting } = parsed.data;
  const refused = await whyRefused(sighting, sender);
  if (refused) return { ok: false, final: true, error: refused };
  try {
    const database = await openDatabase();
    try {
      const { created, updated } = await mergeSighting(database, sighting);
      if (created + updated > 0) {
        announce(CHANGED_CHANNEL, { what: 'records' });
        // Nobody waits for it; where it is cut off, the next look makes up for it.
        void wakeAfterSighting().catch(() => {});
      }
      return { ok: true, changed: created + updated };
    } finally {
      database.close();
    }
  } catch (error) {
    return { ok: false, final: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** A sighting must come from the top frame of a page of the site that it names, and the user must still allow that site. */
async function whyRefused(
  sighting: { site: string; url: string },
  sender: browser.Runtime.MessageSender,
): Promise<string | null> {
  if (sender.id !== browser.runtime.id) return 'sighting: sent by another extension';
  if (sender.frameId !== 0 || !sender.url) return 'sighting: not from the top frame of a page';
  const from = new URL(sender.url);
  const host = taughtHostOf(from);
  const taught = host === null ? null : taughtSiteId(host);
  const site = siteOf(from) ?? (await taughtSites()).find(({ id }) => id === taught);
  if (site?.id !== sighting.site)
    return `sighting: names site "${sighting.site}", comes from ${new URL(sender.url).host}`;
  if (new URL(sighting.url).host !== new URL(sender.url).host) return 'sighting: names another host';
  // A script that was running when the permission was taken back goes on until its page is left.
  const allowed = await browser.permissions.contains({ origins: site.hosts });
  return allowed ? null : `sighting: ${site.name} is no longer allowed`;
}
