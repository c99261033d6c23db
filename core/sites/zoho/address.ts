import { type Key, siteKey } from '../../records/keys';
import type { CrmKind, Named } from '../crm/product';

/** Modules by the name in the address, and what their records are. Both the old and the present name of deals occur. */
const MODULES: Record<string, { kind: CrmKind; object: string }> = {
  potentials: { kind: 'deal', object: 'deal' },
  deals: { kind: 'deal', object: 'deal' },
  contacts: { kind: 'person', object: 'contact' },
  leads: { kind: 'person', object: 'lead' },
  accounts: { kind: 'company', object: 'account' },
  cases: { kind: 'ticket', object: 'case' },
};

/** Exactly Zoho CRM's hosts by region of the data. */
export function ownsAddress(url: URL): boolean {
  return (
    url.protocol === 'https:' && url.port === '' && /^crm\.zoho\.(?:com|eu|in|com\.au|com\.cn|jp)$/.test(url.hostname)
  );
}

/** Ids are the same in every organisation's address and in export files. */
export function keyOf(kind: 'deal' | 'ticket', id: string) {
  return siteKey('zoho', `${kind === 'deal' ? 'deal' : 'case'}/${id}`);
}

/** `/crm/org60001/tab/Potentials/4876876000000333001`. */
export function recordAt(url: URL): Named | null {
  const match = ownsAddress(url) ? /^\/crm\/(?:org\d+\/)?tab\/(\w+)\/(\d{6,})(?:\/|$)/.exec(url.pathname) : null;
  const name = match?.[1]?.toLowerCase() ?? '';
  if (match === null || !Object.hasOwn(MODULES, name)) return null;
  const { kind, object } = MODULES[name]!;
  return { kind, key: siteKey('zoho', `${object}/${match[2]}`) };
}

/** `/crm/org60001/tab/Potentials/custom-view/…/list` and `…/kanban`; gives the module. */
function listedIn(url: URL): string {
  const path = /^\/crm\/(?:org\d+\/)?tab\/(\w+)(?:\/(?:custom-view\/.*|begin|list|kanban))?\/?$/;
  return (ownsAddress(url) && path.exec(url.pathname)?.[1]?.toLowerCase()) || '';
}

export function isDealList(url: URL): boolean {
  return /^(?:potentials|deals)$/.test(listedIn(url));
}

export function isTicketList(url: URL): boolean {
  return listedIn(url) === 'cases';
}

/** Kind of page by the address alone. */
export function pageOfAddress(url: URL): CrmKind | 'deal-list' | 'ticket-list' | null {
  return recordAt(url)?.kind ?? (isDealList(url) ? 'deal-list' : isTicketList(url) ? 'ticket-list' : null);
}

/** Key of the record that an address names, or null. */
export function keyOfAddress(url: URL): Key | null {
  return recordAt(url)?.key ?? null;
}
