import { isRoleAddress } from '../records/role-address';

/**
 * The mailbox behind an address: without `+tag`, and at Google's public hosts without dots. null for the address of a function
 * (`info@…`), which several people stand behind.
 *
 * @example mailboxOf('Mara.Lindholm+crm@googlemail.com') // 'maralindholm@gmail.com'
 */
export function mailboxOf(address: string): string | null {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at <= 0 || at === lower.length - 1 || isRoleAddress(lower)) return null;
  const host = lower.slice(at + 1);
  const local = lower.slice(0, at).split('+')[0]!;
  if (local === '') return null;
  const google = host === 'gmail.com' || host === 'googlemail.com';
  return google ? `${local.replace(/\./g, '')}@gmail.com` : `${local}@${host}`;
}
