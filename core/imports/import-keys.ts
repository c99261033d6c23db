import { type Key, siteKey } from '../records/keys';
import { longSalesforceId } from './salesforce-id';
import { textHash } from './text-hash';

type KeyedKind = 'deal' | 'person' | 'company' | 'article' | 'template';

const HUBSPOT_TYPES: Partial<Record<KeyedKind, string>> = { person: '0-1', company: '0-2', deal: '0-3' };
/** What Zoho's addresses call them; only contacts are a table of people there. */
const ZOHO_OBJECTS: Partial<Record<KeyedKind, string>> = { person: 'contact', company: 'account', deal: 'deal' };
/** Longest id of the world outside that is taken into a key, in UTF-16 units. */
const ID_LIMIT = 500;

/**
 * The key of a record by the id that the file gives. Where a site's pages show the same id, it is the site's own key, so that page and import meet.
 * @param table the dialect, or for any other table the hash of its header
 */
export function idKey(table: string, kind: KeyedKind, id: string): Key {
  const written = id.trim().slice(0, ID_LIMIT);
  const isText = kind === 'article' || kind === 'template';
  // Our own export: the article is the one that it was.
  if (isText && isOwnId(written, kind)) return written;
  if (table === 'salesforce' && !isText) return siteKey('salesforce', longSalesforceId(written));
  if (table === 'hubspot' && !isText) return siteKey('hubspot', `${HUBSPOT_TYPES[kind]}/${written}`);
  // "zcrm_4876876000000333001" in a file is /tab/Potentials/4876876000000333001 on the page.
  if (table === 'zoho' && !isText) return siteKey('zoho', `${ZOHO_OBJECTS[kind]}/${written.replace(/^zcrm_/, '')}`);
  return siteKey('import', `${table}/${kind}/${written}`);
}

/** Articles and templates of the starter playbook, and those that users write, carry such ids into our exports. */
export function isOwnId(id: string, kind: 'article' | 'template'): boolean {
  return new RegExp(`^(?:playbook|own):${kind}/[\\w/-]{1,80}$`).test(id);
}

/** The key of a record that the file gives no id for, by what is least likely to change; the same row has the same key in the next export. */
export function contentKey(table: string, kind: KeyedKind, parts: readonly (string | null)[]): Key {
  const text = parts.map(part => (part ?? '').trim().toLowerCase().replace(/\s+/g, ' ')).join('\n');
  return siteKey('import', `${table}/${kind}/~${textHash(text)}`);
}

/** Names a table by its header. */
export function headerHash(header: readonly string[]): string {
  return textHash(header.map(cell => cell.trim().toLowerCase()).join('\n')).slice(0, 10);
}
