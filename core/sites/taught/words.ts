import { plainText } from '../../locale/plain-text';

/** A label or heading for comparing: one line, lower case, without the colon, star or arrow behind it. */
export function labelText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[\s:：*▲▼↑↓⇅△▽]+$/u, '')
    .trim();
}

/** Whether a text may be the name of a field: short, without digits or an address. A value of a record mostly is none. */
export function mayBeLabel(text: string): boolean {
  const label = labelText(text);
  return label.length > 0 && label.length <= 40 && !/[\d@/\\]/.test(label) && /\p{L}/u.test(label);
}

/** Whether a value is a name that a programmer gave (`deal-amount`, `closedate`), not an id, a hash or a value of the record. */
export function isIdentifier(text: string): boolean {
  if (!/^[A-Za-z][\w.:-]{1,59}$/.test(text) || /\d{2}|[:_-]r?\d+[:_-]?$/.test(text)) return false;
  // Hashes of a build mix cases and digits, or have hardly a vowel: `css-1x9kQz`, `sc-bdVaJa`, `jss14`.
  const parts = text.split(/[\W_]+/).filter(Boolean);
  return parts.every(part => !/\d/.test(part) || /^[a-z]+\d?$/i.test(part)) && parts.some(isWord);
}

function isWord(part: string): boolean {
  const plain = part.toLowerCase();
  const humps = part.match(/[A-Z](?![A-Z])/g)?.length ?? 0;
  return plain.length >= 2 && humps <= part.length / 4 + 1 && /[aeiouy]/.test(plain.length > 3 ? plain : `${plain}a`);
}

/** Nothing, written as a sign: `-`, `—`, `--`, `n/a`. */
export function isBlank(text: string): boolean {
  return /^(?:[-–—_.·\s]*|n\/?a)$/i.test(text);
}
