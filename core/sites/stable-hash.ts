/** 53 bits of a text as 11 base-36 digits (two FNV-1a runs): the same text gives the same key on every visit. Not for secrets. */
export function stableHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x85ebca6b);
  }
  return ((a >>> 0) * 2 ** 21 + ((b >>> 0) % 2 ** 21)).toString(36).padStart(11, '0');
}
