import { addressOf, emailKey, type Key } from '../records/keys';
import type { Kind } from '../records/records';
import { isRoleAddress } from '../records/role-address';
import type { Seen } from '../records/sighting';

/** A key that several records of the kind may share in the world: a role address, or a company's bare name. */
export function isWeakKey(kind: Kind, key: Key): boolean {
  if (kind === 'company') return key.startsWith('company-name:');
  if (kind !== 'person') return false;
  const address = addressOf(key);
  return address !== null && isRoleAddress(address);
}

/** The keys that a sighting of a record stands for: those given, and for a person one for each address. */
export function keysOf(seen: Seen): Key[] {
  const keys = new Set(seen.keys);
  if (seen.kind === 'person') for (const address of seen.fields.emails ?? []) keys.add(emailKey(address));
  return [...keys];
}

/**
 * Ids of the known records that a set of keys names; two or more are to be joined.
 * Weak keys never join: they count only when no other key matches, and then only towards a record that nothing stronger names,
 * or for a sighting that has nothing stronger itself.
 */
export function matching(
  kind: Kind,
  keys: readonly Key[],
  ownerOf: (key: Key) => { id: string; keys: readonly Key[] } | undefined,
): string[] {
  const strong = keys.filter(key => !isWeakKey(kind, key));
  const found = new Set<string>();
  for (const key of strong) {
    const owner = ownerOf(key);
    if (owner) found.add(owner.id);
  }
  if (found.size > 0) return [...found];
  for (const key of keys) {
    const owner = isWeakKey(kind, key) ? ownerOf(key) : undefined;
    if (owner && (strong.length === 0 || owner.keys.every(own => isWeakKey(kind, own)))) return [owner.id];
  }
  return [];
}
