const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|sir|mme|sra|sr)$/;

/**
 * A full name in a form in which two writings of it are equal, or null for what is no full name: one word, an address, a shared mailbox.
 *
 * @example nameForm('Lindholm, Mara') // 'lindholm mara'
 * @example nameForm('王伟') // '王伟'
 * @example nameForm('Mara') // null
 */
export function nameForm(name: string | null): string | null {
  if (name === null || name.includes('@')) return null;
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !TITLES.test(word));
  const joined = words.join('');
  if (/^\p{Script=Han}+$/u.test(joined)) return joined.length >= 2 && joined.length <= 5 ? joined : null;
  // "Lindholm, Mara" and "Mara Lindholm" are one name.
  return words.length >= 2 ? words.sort().join(' ') : null;
}
