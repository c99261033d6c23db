import { plainHeader } from '../header-text';
import type { Dialect } from './dialect';
import { HUBSPOT_CONTACTS, HUBSPOT_DEALS } from './hubspot';
import { PIPEDRIVE_CONTACTS, PIPEDRIVE_DEALS } from './pipedrive';
import { SALESFORCE_CONTACTS, SALESFORCE_DEALS } from './salesforce';
import { ZOHO_CONTACTS, ZOHO_DEALS } from './zoho';

const DEALS: readonly Dialect[] = [SALESFORCE_DEALS, HUBSPOT_DEALS, PIPEDRIVE_DEALS, ZOHO_DEALS];
const CONTACTS: readonly Dialect[] = [SALESFORCE_CONTACTS, HUBSPOT_CONTACTS, PIPEDRIVE_CONTACTS, ZOHO_CONTACTS];

/** The product that wrote a table, by its header; a table that has deals is one of deals, whoever else it names. Null for any other table. */
export function dialectOf(header: readonly string[]): Dialect | null {
  return bestOf(DEALS, header) ?? bestOf(CONTACTS, header);
}

/** Of several dialects that fit, the one that knows most columns. */
function bestOf(dialects: readonly Dialect[], header: readonly string[]): Dialect | null {
  const written = new Set(header.map(withoutNotes));
  const plain = header.map(plainHeader);
  let best: { dialect: Dialect; known: number } | null = null;
  for (const dialect of dialects) {
    if (!dialect.marks.some(marks => marks.every(mark => written.has(mark)))) continue;
    const known = plain.filter(cell => Object.hasOwn(dialect.columns, cell)).length;
    if (best === null || known > best.known) best = { dialect, known };
  }
  return best?.dialect ?? null;
}

/** In its own capitals, which tell HubSpot's `Record ID` from Zoho's `Record Id`. */
function withoutNotes(header: string): string {
  return header
    .trim()
    .replace(/\s*\*+$/, '')
    .replace(/\s*\([^()]*\)$/, '');
}
