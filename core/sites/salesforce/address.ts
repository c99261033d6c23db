import { idInAddress, PREFIX } from './record-id';

export type PageKind = 'opportunity' | 'opportunity-list' | 'contact' | 'task-list';

/** Exactly a Lightning host of some organisation: `northwind.lightning.force.com`, `northwind--test.sandbox.lightning.force.com`. */
export function ownsAddress(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && /^(?:[a-z0-9-]+\.)+lightning\.force\.com$/.test(url.hostname);
}

export function pageOfAddress(url: URL): PageKind | null {
  if (!ownsAddress(url)) return null;
  const path = url.pathname;
  const list = /^\/lightning\/o\/(Opportunity|Task)\/(?:list|home)\/?$/.exec(path)?.[1];
  if (list !== undefined) return list === 'Task' ? 'task-list' : 'opportunity-list';
  if (!/\/view\/?$/.test(path)) return null;
  if (idInAddress(path, PREFIX.opportunity) !== null) return 'opportunity';
  return idInAddress(path, PREFIX.contact) !== null ? 'contact' : null;
}
