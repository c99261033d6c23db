import { type Key, siteKey } from '../../records/keys';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a record id. The last three say which of the first fifteen letters are capitals, five letters each, first letter
 * lowest. null for anything but 15 or 18 letters and digits.
 *
 * @example recordId('001A0000006Vm9u') // '001A0000006Vm9uIAC'
 */
export function recordId(id: string): string | null {
  if (/^[A-Za-z0-9]{18}$/.test(id)) return id;
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return null;
  let suffix = '';
  for (let start = 0; start < 15; start += 5) {
    let capitals = 0;
    for (let bit = 0; bit < 5; bit++) if (/[A-Z]/.test(id[start + bit]!)) capitals |= 1 << bit;
    suffix += DIGITS[capitals];
  }
  return id + suffix;
}

export function recordKey(id: string): Key | null {
  const full = recordId(id);
  return full === null ? null : siteKey('salesforce', full);
}

/** Key prefixes of the objects that we read: the first three characters of every id. */
export const PREFIX = {
  account: '001',
  contact: '003',
  user: '005',
  opportunity: '006',
  task: '00T',
  case: '500',
  lead: '00Q',
} as const;

/** Id in an address such as `/lightning/r/Account/001…/view` or `/lightning/r/001…/view`, with the wanted prefix; else null. */
export function idInAddress(address: string, prefix: string): string | null {
  const id = /\/lightning\/r\/(?:\w+\/)?([A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?)(?:\/|$|\?)/.exec(address)?.[1];
  return id?.startsWith(prefix) ? recordId(id) : null;
}
