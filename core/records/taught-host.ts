const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';

/**
 * A host as the user teaches it, the address of its pages without path: `crm.example`, `crm.example:8443`, and of one without encryption
 * `http://tracker.example:3000`. Each port is a host of its own, for another program may answer there.
 */
export const TAUGHT_HOST = new RegExp(`^(?:http://)?(?:${LABEL}\\.){0,20}${LABEL}(?::[1-9]\\d{0,4})?$`);

/** The host of a page by its address (`URL`, `location`), or null where its pages can't be taught: only `https` and `http` can. */
export function taughtHostOf({ protocol, host }: { protocol: string; host: string }): string | null {
  const named = protocol === 'https:' ? host : `${protocol}//${host}`;
  return (protocol === 'https:' || protocol === 'http:') && TAUGHT_HOST.test(named) ? named : null;
}

/** Whether the pages of a host come without encryption. */
export const isPlain = (host: string) => host.startsWith('http://');

/**
 * The match pattern for all pages of a host.
 *
 * @param withPort false: for a browser whose patterns hold no port (Firefox) and mean every port of the host
 */
export function patternOfHost(host: string, withPort: boolean): string {
  const address = isPlain(host) ? host : `https://${host}`;
  return `${withPort ? address : address.replace(/:\d+$/, '')}/*`;
}
