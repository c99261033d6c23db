import { addressList } from '../records/address-match';
import { addressOf } from '../records/keys';
import type { Seen } from '../records/sighting';

/** Whether mail under these labels is never to be read: the label itself, or one below it (`label:Clients` is `Clients/North` as well). */
function isUnderNeverRead(labels: readonly string[], neverRead: readonly string[]): boolean {
  return neverRead.some(entry => {
    const unwanted = /^label:(.+)$/i.exec(entry.trim())?.[1]?.trim().toLowerCase();
    return unwanted !== undefined && labels.some(label => `${label.toLowerCase()}/`.startsWith(`${unwanted}/`));
  });
}

/**
 * A sighted record without what the user never wants read, or null where it is about just that: the person, the company of the domain,
 * a message from or to them, their ticket.
 */
export function withoutNeverRead(seen: Seen, neverRead: readonly string[]): Seen | null {
  if (neverRead.length === 0) return seen;
  const isListed = addressList(neverRead);
  const unwanted = (address: string | null | undefined) => address != null && isListed(address);
  const unwantedKey = (key: string) => unwanted(addressOf(key));
  if (seen.keys.some(unwantedKey)) return null;
  switch (seen.kind) {
    case 'person':
      return (seen.fields.emails ?? []).some(unwanted) ? null : seen;
    case 'company':
      return unwanted(seen.fields.domain) ? null : seen;
    case 'message': {
      const addresses = [seen.fields.from ?? null, ...(seen.fields.to ?? [])];
      const isUnder = isUnderNeverRead(seen.fields.labels ?? [], neverRead);
      return isUnder || addresses.some(address => unwanted(address?.email)) ? null : seen;
    }
    case 'ticket':
      return unwanted(seen.fields.requester?.email) ? null : seen;
    case 'deal': {
      const keys = seen.fields.personKeys;
      if (!keys?.some(unwantedKey)) return seen;
      return { ...seen, fields: { ...seen.fields, personKeys: keys.filter(key => !unwantedKey(key)) } };
    }
    default:
      return seen;
  }
}

const addressesOf = ({ kind, fields }: Seen): string[] =>
  kind === 'message'
    ? [fields.from ?? null, ...(fields.to ?? [])].flatMap(address => address?.email?.toLowerCase() ?? [])
    : [];

/**
 * What the user wants of a page: its records without those that are never to be read, and without the people whom only mail of an unwanted label
 * or address names.
 */
export function wantedOf(records: readonly Seen[], neverRead: readonly string[]): Seen[] {
  const wanted = records.map(seen => withoutNeverRead(seen, neverRead));
  const dropped = new Set(records.flatMap((seen, index) => (wanted[index] === null ? addressesOf(seen) : [])));
  const named = new Set(wanted.flatMap(seen => (seen === null ? [] : addressesOf(seen))));
  const isOnlyInDropped = (address: string) => dropped.has(address) && !named.has(address);
  return wanted.filter(
    seen =>
      seen !== null &&
      !(seen.kind === 'person' && (seen.fields.emails ?? []).some(email => isOnlyInDropped(email.toLowerCase()))),
  ) as Seen[];
}
