/**
 * A key names a record in the world outside: `salesforce:006…`, `hubspot:0-3/991`, `gmail:thread-f:18…`, `email:mara@northwind.example`,
 * `import:…`. A record has one or more; other records refer to it by any of them, so joining two records rewrites nothing.
 */
export type Key = string;

export function siteKey(site: string, id: string): Key {
  return `${site}:${id}`;
}

/** The key of an e-mail address: lower case, no spaces. Role addresses (info@, noreply@) are keys as well, but never join two people: see merge. */
export function emailKey(address: string): Key {
  return `email:${address.trim().toLowerCase()}`;
}

/** The address in an `email:` key, or null for another key. */
export function addressOf(key: Key): string | null {
  return key.startsWith('email:') ? key.slice(6) : null;
}

/** The key of a company that is known by name alone. */
export function companyNameKey(name: string): Key {
  return `company-name:${name.trim().toLowerCase().replace(/\s+/g, ' ')}`;
}

/** The site id of a host whose pages the user taught: `taught:crm.example`. */
export function taughtSiteId(host: string): `taught:${string}` {
  return `taught:${host}`;
}
