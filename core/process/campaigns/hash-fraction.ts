/**
 * A number that a text always gives, spread evenly: FNV-1a with murmur3's finaliser. The same text gives the same number on every machine, which
 * makes it a draw by lot that can be repeated.
 *
 * @returns 0 ≤ u < 1
 * @example hashFraction('campaign-1 p-17') // 0.0631…
 */
export function hashFraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
